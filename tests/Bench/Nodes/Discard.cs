using GanGraph.Engine;
using GanGraph.Values;

namespace GanGraph.Bench.Nodes;

/// <summary>Takes frames and throws them away.</summary>
internal sealed class Discard : SinkNode
{
    /// <summary>The frames.</summary>
    public Input<Frames> Frames { get; } = new();

    /// <summary>Whether they leave the device as bytes first, as for an encoder.</summary>
    public Setting<bool> AsBytes { get; } = new(false);

    /// <summary>Given the bytes of each span, if anybody wants them.</summary>
    public Action<byte[]>? Taken { get; set; }

    /// <inheritdoc/>
    protected override long Open(FrameSpan span, INodeRun run) => span.Start;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        Frames frames = Frames.Value;
        if (AsBytes.Value)
        {
            byte[] rgb = RgbBytes.FromTensor(frames.Pixels);
            Taken?.Invoke(rgb);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Close(INodeRun run) => [];
}
