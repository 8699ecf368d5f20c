using GanGraph.Engine;
using GanGraph.Nodes.Generators;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

public sealed class MixStylesTests : StyledLatentsTest
{
    [Fact]
    public void Render_Mix_TakesTheLayersOver()
    {
        (Tensor ours, Tensor theirs) = (randn(2, 6), randn(2, 6));
        using NodeRig rig = Rig(new MixStyles(), InW(ours))
            .Set("first", 2).Set("last", 3)
            .Drive("amount", new Signal(seconds => seconds * 30));
        rig.Wire("style", InW(theirs));
        rig.Prepare();

        Tensor found = rig.Render<Latents>(0, 2, "latents").Points;

        Assert.True(found[0].allclose(ours[0].expand(5, -1), 1e-5, 1e-6));
        Assert.True(found[1, 1].allclose(ours[1], 1e-5, 1e-6));
        Assert.True(found[1, 2].allclose(theirs[1], 1e-5, 1e-6));
        Assert.True(found[1, 3].allclose(theirs[1], 1e-5, 1e-6));
        Assert.True(found[1, 4].allclose(ours[1], 1e-5, 1e-6));
    }

    [Fact]
    public void Render_MixOfLayersThatAreNotThere_SaysHowManyThereAre()
    {
        using NodeRig rig = Rig(new MixStyles(), InW(randn(1, 6)));
        rig.Wire("style", InW(randn(1, 6)));
        rig.Prepare();

        Assert.Equal(
            "layers 8 to -1 are wanted, but this generator has 5, from 0 to 4. Choose first and "
            + "last among these.",
            Assert.Throws<GraphException>(() => rig.Render<Latents>(0, 1, "latents")).Message);
    }
}
