using GanGraph.Nodes.Effects;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Effects;

public class SwirlTests
{
    [Fact]
    public void Render_StrengthZero_LeavesThePicture()
    {
        using NodeRig rig = Picture().Set("strength", 0.0);
        rig.Prepare();

        Tensor before = ((Frames)rig.Ports.Inputs["frames"].Held!).Pixels;
        using Tensor error = (rig.Render<Frames>(0, 1).Pixels - before).abs().max();

        Assert.True(error.item<float>() < 1e-5);
    }

    [Fact]
    public void Render_HalfTurnEverywhere_TurnsTheMiddleUpsideDown()
    {
        using NodeRig rig = Picture().Set("strength", Math.PI).Set("radius", 4.0);
        rig.Prepare();

        using Tensor row = rig.Render<Frames>(0, 1).Pixels[0, 0, 16].contiguous();
        float[] after = row.data<float>().ToArray();

        // The picture is a ramp from left to right: near the centre it now falls.
        Assert.True(after[13] > after[18], $"{after[13]} is not above {after[18]}.");
    }

    [Fact]
    public void Render_DrivenStrength_ChangesFrameByFrame()
    {
        using NodeRig rig = Picture(2).Drive("strength", new Signal(t => t > 0 ? 3 : 0));
        rig.Prepare();

        using Frames twisted = rig.Render<Frames>(0, 2);
        rig.Ports.Outputs["frames"].Held = null;
        using Tensor difference = (twisted.Pixels[0] - twisted.Pixels[1]).abs().max();

        Assert.True(difference.item<float>() > 0.05);
    }

    private static NodeRig Picture(int frames = 1) => new NodeRig(new Swirl()).Wire(
        "frames",
        new Frames(linspace(0, 1, 32, dtype: ScalarType.Float32).expand(frames, 3, 32, 32)));
}
