using GanGraph.Engine;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Nodes.Generators;
using GanGraph.Nodes.Tests.Trainers;
using GanGraph.Nodes.Trainers;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

public sealed class StyledLatentsTests : IDisposable
{
    private readonly LoadedGenerator _generator = SmallStyleNetwork.Make(1);
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Render_Mapped_LiesInTheWOfTheGenerator()
    {
        using NodeRig rig = Rig(new MapLatents(), new Latents(randn(2, 4), LatentSpace.Z));

        Latents mapped = rig.Render<Latents>(0, 2, "latents");

        Assert.Equal((LatentSpace.W, _generator.Mapping), (mapped.Space, mapped.Model));
        Assert.Equal([2, 6], mapped.Points.shape);
    }

    [Fact]
    public void Render_TruncatedBySignal_MovesFrameByFrame()
    {
        Tensor w = randn(3, 6);
        using NodeRig rig = Rig(new TruncateLatents(), InW(w))
            .Drive("psi", new Signal(seconds => seconds * 30 / 2));
        rig.Prepare();

        Tensor found = rig.Render<Latents>(0, 3, "latents").Points;

        Tensor mean = _generator.Styles!.MeanW!;
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
        Assert.True(found.Points[0, 1].allclose(_generator.Styles!.MeanW!, 1e-5, 1e-6));
        Assert.True(found.Points[0, 2].equal(w[0]).all().ToBoolean());
    }

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

    [Fact]
    public void Render_GeneratorWithoutMapping_SaysWhatIsWanted()
    {
        using NodeRig train = TrainDcganTests.Rig(new TrainDcgan());
        train.Prepare();
        using NodeRig rig = new NodeRig(new MapLatents())
            .Wire("generator", train.Value<Values.Generator>("generator"))
            .Wire("latents", new Latents(zeros(1, 4), LatentSpace.Z));
        rig.Prepare();

        Assert.Contains(
            "draws from Z alone, wanted one with a mapping",
            Assert.Throws<GraphException>(() => rig.Render<Latents>(0, 1, "latents")).Message,
            StringComparison.Ordinal);
    }

    private Latents InW(Tensor points) => new(points, LatentSpace.W, _generator.Mapping);

    private NodeRig Rig(Node node, Latents latents) => new NodeRig(node)
        .Wire("generator", _generator)
        .Wire("latents", latents);
}
