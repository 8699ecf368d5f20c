namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>Writes a film.</summary>
public sealed class Film : SinkNode
{
    /// <summary>What to write.</summary>
    public Input<Pictures> Frames { get; } = new();

    /// <summary>The sound under it.</summary>
    public AssetSetting Sound { get; } = new(AssetKind.Sound, optional: true);

    /// <summary>The file.</summary>
    public OutputSetting Path { get; } = new("film.mp4");

    protected internal override long Open(FrameSpan span, INodeRun run) => 0;

    protected internal override IReadOnlyList<string> Close(INodeRun run) => [];
}
