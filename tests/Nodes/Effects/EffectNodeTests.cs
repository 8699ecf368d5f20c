using GanGraph.Engine;
using GanGraph.Nodes.Effects;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Effects;

[Collection("counting")]
public class EffectNodeTests
{
    [Fact]
    public void Render_EffectThatChangesNothing_GivesFramesOfTheirOwn()
    {
        using NodeRig rig = Rig();

        Frames made = rig.Render<Frames>(0, 2); // what came in is gone by now

        Assert.False(made.Pixels.IsInvalid);
        Assert.Equal(0.5f, made.Pixels[1, 0, 0, 0].item<float>());
    }

    [Fact]
    public void Render_Span_LeavesNothingBehind()
    {
        using NodeRig rig = Rig();
        rig.Render<Frames>(0, 2).Dispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = Tensor.TotalCount;

        rig.Render<Frames>(0, 2).Dispose();
        rig.Ports.Outputs["frames"].Held = null;

        Assert.Equal(before, Tensor.TotalCount);
    }

    private static NodeRig Rig() =>
        new NodeRig(new Untouched()).Wire("frames", new Frames(full([2, 3, 4, 4], 0.5f)));

    private sealed class Untouched : EffectNode
    {
        protected override Tensor Apply(Tensor frames, FrameSpan span) => frames;
    }
}
