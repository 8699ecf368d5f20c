using System.Buffers.Binary;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running;

/// <summary>What one node may use while it runs.</summary>
/// <param name="node">The node.</param>
/// <param name="context">What all nodes share.</param>
/// <param name="onlyLoads">Whether it only reads its folder, which other runs may do too.</param>
internal sealed class NodeRun(RunNode node, RunContext context, bool onlyLoads)
    : INodeRun, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly NodeKey _key = context.Keys.Of(node);
    private readonly ProgressMeter _meter = new(node.Id, context.Clock);
    private readonly ArtifactAccount _account = new(node, context);
    private readonly HashSet<string> _made = [];
    private ArtifactLock? _lock;
    private string? _artifact;

    /// <inheritdoc/>
    public CancellationToken Cancel => context.Cancel;

    /// <inheritdoc/>
    public string Device => context.Options.Device;

    /// <inheritdoc/>
    public string NodeId => node.Id;

    /// <inheritdoc/>
    public FrameRate Rate =>
        node.RateIsInValues || (node.Streams.Count > 0 && node.Node is not ArtifactNode)
        ? context.Graph.Rate
        : throw Undeclared("the frame rate", nameof(Node.UsesRate));

    /// <inheritdoc/>
    public int Width => Declared(context.Graph.Width);

    /// <inheritdoc/>
    public int Height => Declared(context.Graph.Height);

    /// <inheritdoc/>
    public string Key => node.Values.Count > 0 ? _key.Values : _key.Full;

    /// <inheritdoc/>
    public bool TakesUnfinished => context.Options.TakesUnfinished;

    /// <inheritdoc/>
    public string GraphText(FrameSpan frames) => MadeNote.In(context, node, frames);

    /// <inheritdoc/>
    public string NameOf(AssetSetting asset) => context.Assets.Portable(asset.Value);

    /// <inheritdoc/>
    public string Artifact
    {
        get
        {
            if (_artifact is null)
            {
                Mark();
                if (!onlyLoads)
                {
                    Wait();
                }

                ArtifactStore store = context.Cache.Artifacts;
                bool hasWork = store.HoldsWork(Type, _key.Artifact);
                _artifact = store.Open(Type, _key.Artifact, Say);
                Unfinished.Sweep(_artifact, inside: true);
                _account.Open(_artifact, hasWork, onlyLoads);
            }

            return _artifact;
        }
    }

    private string Type => node.Bound.Type.Name;

    /// <inheritdoc/>
    public uint Seed(string purpose)
    {
        if (!node.Node.UsesGraphSeed)
        {
            throw Undeclared("the graph's seed", nameof(Node.UsesGraphSeed));
        }

        string text = new KeyText()
            .Add("seed", context.Graph.Seed).Add("id", node.Id).Add("purpose", purpose).Hash();
        return BinaryPrimitives.ReadUInt32LittleEndian(Convert.FromHexString(text.AsSpan(0, 8)));
    }

    /// <inheritdoc/>
    public string Resolve(AssetSetting asset) => context.Assets.Resolve(asset);

    /// <inheritdoc/>
    public byte[] ReadScript(AssetSetting script) =>
        context.Options.Permits.Read(Resolve(script), script.Name);

    /// <inheritdoc/>
    public string Resolve(OutputSetting output) => context.Outputs.Resolve(output);

    /// <inheritdoc/>
    public void Progress(long done, long of, string unit, string? text = null)
    {
        if (_meter.Tell(done, of, unit, text) is NodeProgress progress)
        {
            context.Events.Raise(progress);
        }

        if (_account.Tick())
        {
            context.Keeper.MakeRoom();
        }

        context.Rest();
    }

    /// <inheritdoc/>
    public void Spent(double seconds)
    {
        NodeCall.Charge(node, seconds);
        _account.Spend(seconds);
    }

    /// <inheritdoc/>
    public void Say(string text) => context.Events.Raise(new NodeSaid(node.Id, text));

    /// <inheritdoc/>
    public void Made(string path, string what)
    {
        _made.Add(path);
        context.Events.Raise(new FileMade(node.Id, path, what));
    }

    /// <summary>Tells of a finished file that the node itself did not tell of.</summary>
    public void Finished(string path)
    {
        if (!_made.Contains(path))
        {
            Made(path, "finished");
        }
    }

    /// <summary>Shows the progress that is still waiting to be shown.</summary>
    public void ShowRest()
    {
        if (_meter.Rest() is NodeProgress progress)
        {
            context.Events.Raise(progress);
        }
    }

    /// <summary>Keeps every process from removing the node's folder until the run ends.</summary>
    public void Mark() =>
        context.Keeper.Mark(ArtifactStore.NameOf(Type, _key.Artifact), Cancel);

    /// <summary>Takes the node's folder for this run alone, until <see cref="Dispose"/>.
    /// </summary>
    /// <exception cref="GraphException">Another run has it.</exception>
    public void Claim() => _lock = context.Cache.TryLock(Type, _key.Artifact)
        ?? throw new GraphException(
            $"another run is making the same result in {context.Options.CacheFolder}. "
            + "Wait until it has ended, or choose another cache folder.");

    /// <summary>Notes what the node's folder has cost, and lets other runs have it.</summary>
    public void Dispose()
    {
        _account.Close();
        _lock?.Dispose();
        _lock = null;
    }

    private void Wait()
    {
        bool said = false;
        while (_lock is null && (_lock = context.Cache.TryLock(Type, _key.Artifact)) is null)
        {
            if (!said)
            {
                Say("Waits for another run that is making the same thing.");
                said = true;
            }

            Cancel.WaitHandle.WaitOne(Patience);
            Cancel.ThrowIfCancellationRequested();
        }
    }

    private int Declared(int size) => node.Node.UsesPictureSize
        ? size
        : throw Undeclared("the graph's picture size", nameof(Node.UsesPictureSize));

    private InvalidOperationException Undeclared(string what, string property) =>
        new($"{Type} reads {what} but does not say so. Override {property}.");
}
