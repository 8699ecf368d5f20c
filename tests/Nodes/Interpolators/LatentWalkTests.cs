using GanGraph.Nodes.Interpolators;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Interpolators;

public class LatentWalkTests
{
    [Fact]
    public void Prepare_EightKeys_GivesEightHundredFrames()
    {
        using NodeRig rig = Rig(8);

        Assert.Equal(800, rig.Prepare());
    }

    [Fact]
    public void Render_ClosedLoop_ReturnsToTheFirstKey()
    {
        using NodeRig rig = Rig(4).Set("framesPerKey", 10);
        rig.Prepare();

        using Latents last = rig.Render<Latents>(39, 1, "latents");

        // From key 3 to key 0, nine tenths of the way.
        Assert.Equal([0.3f, 0.3f], last.Points.data<float>().ToArray(), Near);
    }

    [Fact]
    public void Render_Layers_KeepTheirShape()
    {
        using NodeRig rig = new NodeRig(new LatentWalk())
            .Wire("keys", new Latents(ones(3, 5, 2), LatentSpace.WPlus, "m"));
        rig.Prepare();

        using Latents walk = rig.Render<Latents>(7, 4, "latents");

        Assert.Equal([4, 5, 2], walk.Points.shape);
        Assert.Equal(LatentSpace.WPlus, walk.Space);
        Assert.Equal("m", walk.Model);
    }

    private static bool Near(float one, float other) => Math.Abs(one - other) < 1e-5;

    private static NodeRig Rig(int keys) => new NodeRig(new LatentWalk()).Wire(
        "keys",
        new Latents(arange(0, keys, float32).view(-1, 1).repeat(1, 2), LatentSpace.Z));
}
