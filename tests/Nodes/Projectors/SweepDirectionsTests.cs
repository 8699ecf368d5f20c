using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Projectors;
using GanGraph.Nodes.Tests.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Projectors;

public sealed class SweepDirectionsTests : StyledLatentsTest
{
    [Fact]
    public void Render_Rows_GoThroughTheAverage()
    {
        using NodeRig rig = Sweep().Set("steps", 3).Set("reach", 2.0);
        Assert.Equal(6, rig.Prepare());
        Tensor mean = Generator.Styles!.MeanW!;

        Tensor found = rig.Render<Latents>(0, 6, "latents").Points.clone();

        float[] moved = (found - mean).sum([1]).data<float>().ToArray();
        Assert.Equal([-4, 0, 4, -6, 0, 6], moved.Select(number => MathF.Round(number)));
        Assert.True(found[1].allclose(mean, 1e-5, 1e-5));
        Assert.True(rig.Render<Latents>(2, 3, "latents").Points
            .equal(found.narrow(0, 2, 3)).all().ToBoolean());
    }

    [Fact]
    public void Render_Centres_HaveRowsOfTheirOwn()
    {
        Tensor centres = randn(2, 5, 6);
        using NodeRig rig = Sweep().Set("steps", 3).Wire(
            "centres", new Latents(centres, LatentSpace.WPlus, Generator.Mapping));
        Assert.Equal(12, rig.Prepare());

        Latents found = rig.Render<Latents>(0, 12, "latents");

        Assert.Equal(LatentSpace.WPlus, found.Space);
        Tensor moved = found.Points.select(1, 0) - centres.select(1, 0).repeat_interleave(3, 0)
            .repeat(2, 1);
        Assert.Equal(
            [-6, 0, 6, -6, 0, 6, -9, 0, 9, -9, 0, 9],
            moved.sum([1]).data<float>().ToArray().Select(number => MathF.Round(number)));
    }

    [Theory]
    [InlineData(LatentSpace.Z, "",
        "centres lie in Z, wanted W or W+. Put MapLatents before this node.")]
    [InlineData(LatentSpace.W, "other",
        "centres were made for another generator, wanted centres for the one that is wired here. "
        + "Wire the same generator to both nodes.")]
    public void Prepare_CentresThatDoNotFit_AreRefused(
        LatentSpace space, string model, string wanted)
    {
        using NodeRig rig = Sweep().Wire(
            "centres", new Latents(randn(1, space == LatentSpace.Z ? 4 : 6), space, model));

        Assert.Equal(wanted, Assert.Throws<GraphException>(() => rig.Prepare()).Message);
    }

    [Theory]
    [InlineData("cats.pkl", "cats.pkl", null, null)]
    [InlineData("cats.pkl", "dogs.pkl", null,
        "directions lie in the W of dogs.pkl, wanted that of cats.pkl, as generator. ")]
    [InlineData("cats.pkl", "cats.pkl", "dogs.pkl",
        "centres lie in the W of dogs.pkl, wanted that of cats.pkl, as directions. ")]
    public void Foresee_OtherModels_AreRefused(
        string generator, string directions, string? centres, string? wanted)
    {
        SweepDirections node = new();
        NodePorts ports = NodePorts.Of(node);
        ports.Inputs["generator"].Known = new KnownGenerator(generator);
        ports.Inputs["directions"].Known = new KnownDirections(directions);
        ports.Inputs["centres"].Known =
            centres is null ? null : new KnownLatents(LatentSpace.W, centres);

        string[] found = [.. node.Foresee()];

        Assert.Equal(wanted is null, found.Length == 0);
        Assert.All(found, sentence =>
            Assert.StartsWith(wanted!, sentence, StringComparison.Ordinal));
    }

    private NodeRig Sweep() => new NodeRig(new SweepDirections())
        .Wire("generator", Generator)
        .Wire("directions", new Directions(
            eye(6).narrow(0, 0, 2).contiguous(), tensor(new float[] { 2, 3 }), 5,
            Generator.Mapping));
}
