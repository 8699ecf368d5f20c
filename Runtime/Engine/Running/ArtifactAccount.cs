using GanGraph.Engine.Caching.Keeping;
using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running;

/// <summary>Keeps account of what the folder of a node has cost and who made it. It must not be
/// the reason why a run fails: what cannot be noted is not noted.</summary>
/// <param name="node">The node.</param>
/// <param name="context">What all nodes share.</param>
internal sealed class ArtifactAccount(RunNode node, RunContext context)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private string? _folder;
    private ArtifactFacts? _facts;
    private double _before;
    private double? _own;
    private long _notedAt;

    /// <summary>Makes the time of last use of a folder now, when it has facts.</summary>
    public static void Touch(string folder) => Try(() =>
    {
        string file = ArtifactFacts.PathIn(folder);
        if (File.Exists(file))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }
    });

    /// <summary>Begins with what is known of a folder.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="hasWork">Whether the folder holds work of earlier runs.</param>
    /// <param name="onlyLoads">Whether the node only reads it.</param>
    public void Open(string folder, bool hasWork, bool onlyLoads)
    {
        ArtifactFacts? known = ArtifactFacts.Read(folder);
        _before = hasWork ? known?.Seconds ?? 0 : 0;
        ArtifactFacts facts = new(
            node.Node is ArtifactNode ? CacheEntryKind.Training : CacheEntryKind.Remakeable,
            _before,
            node.Id,
            Path.GetFileName(context.Graph.Document.Path),
            context.Graph.Document.Title);
        if (onlyLoads && known is not null && known.Kind == facts.Kind)
        {
            Touch(folder);
            return;
        }

        (_folder, _facts, _notedAt) = (folder, facts, context.Clock.GetTimestamp());
        if (known == facts)
        {
            Touch(folder);
        }
        else
        {
            Note();
        }
    }

    /// <summary>Counts work that was done for this folder after <see cref="Close"/>.</summary>
    public void Spend(double seconds)
    {
        if (_own is not null)
        {
            _own += seconds;
            Note();
        }
    }

    /// <summary>Notes the cost so far when it is time again, so that a kill loses little.</summary>
    /// <returns>Whether it was time.</returns>
    public bool Tick()
    {
        if (_folder is null || _own is not null
            || context.Clock.GetElapsedTime(_notedAt) < Pause || !_lock.TryEnter())
        {
            return false;
        }

        try
        {
            _notedAt = context.Clock.GetTimestamp();
            Note();
            return true;
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>Notes what the node's own work has cost; what it does from now on makes nothing
    /// for the folder.</summary>
    public void Close()
    {
        if (_folder is not null && _own is null)
        {
            _own = node.SecondsNow;
            Note();
        }
    }

    private void Note() => Try(() =>
    {
        lock (_lock)
        {
            double own = _own ?? node.SecondsNow;
            if (_folder is not null && Directory.Exists(_folder))
            {
                (_facts! with { Seconds = Math.Round(_before + own, 3) }).Write(_folder);
            }
        }
    });

    private static void Try(Action note)
    {
        try
        {
            note();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // where the node itself cannot write either, it says so
        }
    }
}
