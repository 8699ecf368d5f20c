using GanGraph.Engine.Running;

namespace GanGraph.Cli.Showing;

/// <summary>Collects what a run made; of a file made several times, the last word on it.
/// </summary>
internal sealed class MadeFiles
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, MadeFile> _files = [];

    /// <summary>The files in the order in which they were first made.</summary>
    public IReadOnlyList<MadeFile> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _files.Values];
            }
        }
    }

    /// <summary>Adds the files of finished sinks, those that were there already too; each goes
    /// by the name of its node.</summary>
    public void Add(IReadOnlyDictionary<string, IReadOnlyList<string>> bySink)
    {
        lock (_lock)
        {
            foreach ((string node, IReadOnlyList<string> paths) in bySink)
            {
                foreach (string path in paths)
                {
                    _files[path] = new MadeFile(node, path, node);
                }
            }
        }
    }

    /// <summary>Hears of something that happened.</summary>
    public void Listen(RunEvent happened)
    {
        if (happened is FileMade made)
        {
            lock (_lock)
            {
                _files[made.Path] = new MadeFile(made.Node, made.Path, made.What);
            }
        }
    }
}
