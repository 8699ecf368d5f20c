using GanGraph.Nodes.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

public sealed class TruncateLatentsTests : StyledLatentsTest
{
    [Fact]
    public void Render_TruncatedBySignal_MovesFrameByFrame()
    {
        Tensor w = randn(3, 6);
        using NodeRig rig = Rig(new TruncateLatents(), InW(w))
            .Drive("psi", new Signal(seconds => seconds * 30 / 2));
        rig.Prepare();

        Tensor found = rig.Render<Latents>(0, 3, "latents").Points;

        Tensor mean = Generator.Styles!.MeanW!;
        Assert.True(found[0].allclose(mean, 1e-5, 1e-6));
        Assert.True(found[1].allclose((mean + w[1]) / 2, 1e-5, 1e-6));
        Assert.True(found[2].allclose(w[2], 1e-5, 1e-6));
    }

    [Fact]
    public void Render_TruncatedLayers_LeavesTheFineOnesAlone()
    {
        Tensor w = randn(1, 6);
        using NodeRig rig = Rig(new TruncateLatents(), InW(w)).Set("psi", 0.0).Set("cutoff", 2);
        rig.Prepare();

        Latents found = rig.Render<Latents>(0, 1, "latents");

        Assert.Equal(LatentSpace.WPlus, found.Space);
        Assert.True(found.Points[0, 1].allclose(Generator.Styles!.MeanW!, 1e-5, 1e-6));
        Assert.True(found.Points[0, 2].equal(w[0]).all().ToBoolean());
    }
}
