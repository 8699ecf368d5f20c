using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

public sealed class MoveAlongDirectionTests : StyledLatentsTest
{
    private static readonly KnownDirections OfCats = new("cats.pkl");

    [Fact]
    public void Render_StrengthOnASignal_MovesFrameByFrame()
    {
        Tensor w = randn(3, 6);
        using NodeRig rig = Along(InW(w)).Drive("strength", new Signal(seconds => seconds * 30));
        rig.Prepare();

        Latents found = rig.Render<Latents>(0, 3, "latents");

        Assert.Equal((LatentSpace.W, Generator.Mapping), (found.Space, found.Model));
        for (int i = 0; i < 3; i++)
        {
            Tensor wanted = w[i].clone();
            wanted[0] += i * 2; // the unit of the first direction is 2
            Assert.True(found.Points[i].allclose(wanted));
        }
    }

    [Fact]
    public void Render_AnySpan_GivesTheSameFrames()
    {
        Tensor w = randn(6, 6);
        using NodeRig rig = Along(InW(w))
            .Drive("strength", new Signal(seconds => Math.Sin(seconds * 20)))
            .Drive("direction", new Signal(seconds => 1 + Math.Round(seconds * 30 % 2)));
        Assert.Equal(6, rig.Prepare());
        Tensor all = rig.Render<Latents>(0, 6, "latents").Points.clone();

        Assert.True(rig.Render<Latents>(2, 3, "latents").Points
            .equal(all.narrow(0, 2, 3)).all().ToBoolean());
    }

    [Fact]
    public void Render_SomeLayers_GivesOneWForEach()
    {
        Tensor w = randn(1, 6);
        using NodeRig rig = Along(InW(w)).Set("first", 1).Set("last", 2).Set("direction", 2);
        rig.Prepare();

        Latents found = rig.Render<Latents>(0, 1, "latents");

        Assert.Equal(LatentSpace.WPlus, found.Space);
        Assert.Equal(
            [0, 3, 3, 0, 0],
            (found.Points[0] - w[0]).select(1, 1).data<float>().ToArray()
                .Select(number => MathF.Round(number)));
    }

    [Fact]
    public void Render_Mixture_AddsTheSharesUp()
    {
        Tensor w = randn(1, 6);
        using NodeRig rig = Along(InW(w)).Set("mixture", new[] { 1, -0.5 }).Set("strength", 2.0);
        rig.Prepare();

        Tensor moved = rig.Render<Latents>(0, 1, "latents").Points - w;

        Assert.True(moved[0].allclose(
            tensor(new float[] { 4, -3, 0, 0, 0, 0 }), 1e-4, 1e-4));
    }

    [Theory]
    [InlineData(3, new double[0], "direction is 3, but there are 2 directions. ")]
    [InlineData(1, new double[] { 0, 0, 1 }, "mixture has 3 shares, but there are 2 directions. ")]
    public void Render_DirectionThatIsNotThere_SaysHowManyThereAre(
        int direction, double[] mixture, string wanted)
    {
        using NodeRig rig = Along(InW(randn(1, 6)))
            .Set("direction", direction).Set("mixture", mixture);
        rig.Prepare();

        Assert.Equal(
            wanted + "Choose among these, or raise count of FindDirections.",
            Assert.Throws<GraphException>(() => rig.Render<Latents>(0, 1, "latents")).Message);
    }

    [Fact]
    public void Render_LayersThatAreNotThere_SaysHowManyThereAre()
    {
        using NodeRig rig = Along(InW(randn(1, 6))).Set("last", 9);
        rig.Prepare();

        Assert.StartsWith(
            "layers 0 to 9 are wanted, but this generator has 5, from 0 to 4. ",
            Assert.Throws<GraphException>(() => rig.Render<Latents>(0, 1, "latents")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_DirectionsOfAnotherModel_AreRefused()
    {
        using NodeRig rig = Along(new Latents(randn(1, 6), LatentSpace.W, "other"));
        rig.Prepare();

        Assert.StartsWith(
            "directions were found in another generator",
            Assert.Throws<GraphException>(() => rig.Render<Latents>(0, 1, "latents")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LatentSpace.W, "cats.pkl", null)]
    [InlineData(LatentSpace.W, "dogs.pkl",
        "latents lie in the W of dogs.pkl, wanted that of cats.pkl, as directions. Map them with "
        + "the same model: W of one means nothing to another.")]
    [InlineData(LatentSpace.Z, null,
        "latents lie in Z, wanted W or W+. Put MapLatents before this node.")]
    public void Foresee_Latents_AreThoseOfTheDirections(
        LatentSpace space, string? mapping, string? wanted)
    {
        MoveAlongDirection node = new();
        NodePorts ports = NodePorts.Of(node);
        ports.Inputs["directions"].Known = OfCats;
        ports.Inputs["latents"].Known = new KnownLatents(space, mapping);
        ports.Settings["last"].CurrentValue = 3;

        Assert.Equal(wanted is null ? [] : [wanted], node.Foresee());

        Assert.Equal(new KnownLatents(LatentSpace.WPlus, mapping), node.Latents.Out.Known);
    }

    [Fact]
    public void Check_LastBeforeFirst_IsRefused()
    {
        MoveAlongDirection node = new();
        NodePorts ports = NodePorts.Of(node);
        ports.Settings["first"].CurrentValue = 3;
        ports.Settings["last"].CurrentValue = 2;

        Assert.Equal(
            "last is 2, wanted 3 or more, as first is. Raise last, or lower first.",
            Assert.Single(node.Check()));
    }

    private NodeRig Along(Latents latents) => new NodeRig(new MoveAlongDirection())
        .Wire("latents", latents)
        .Wire("directions", new Directions(
            eye(6).narrow(0, 0, 2).contiguous(), tensor(new float[] { 2, 3 }), 5,
            Generator.Mapping));
}
