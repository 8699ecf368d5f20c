using GanGraph.Engine;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Effects;

/// <summary>A node that changes pictures one by one: as many come out as go in.</summary>
public abstract class EffectNode : Node
{
    /// <summary>The pictures to change, and the changed ones.</summary>
    public Through<Frames> Frames { get; } = new();

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable inference = no_grad();
        Tensor frames = Frames.In.Value.Pixels;
        Tensor changed = Apply(frames, span);
        Frames.Out.Value = new Frames(ReferenceEquals(changed, frames) ? frames.alias() : changed);
    }

    /// <summary>Changes the pictures of one span.</summary>
    /// <param name="frames">[frames, 3, height, width], 0 to 1; never changed in place.</param>
    /// <param name="span">Which frames they are; settings are asked for theirs with it.</param>
    /// <returns>[frames, 3, height, width] of any height and width, 0 to 1.</returns>
    protected abstract Tensor Apply(Tensor frames, FrameSpan span);
}
