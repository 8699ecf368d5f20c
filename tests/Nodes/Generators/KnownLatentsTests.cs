using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Generators;
using GanGraph.Nodes.Interpolators;
using GanGraph.Nodes.Projectors;
using GanGraph.Values;

namespace GanGraph.Nodes.Tests.Generators;

/// <summary>What is known before anything runs.</summary>
public class KnownLatentsTests
{
    private static readonly KnownGenerator Cats = new("cats.pkl");
    private static readonly KnownLatents OfCats = new(LatentSpace.W, "cats.pkl");
    private static readonly KnownLatents OfDogs = new(LatentSpace.W, "dogs.pkl");
    private static readonly KnownLatents Free = new(LatentSpace.Z, null);

    [Fact]
    public void Foresee_MappedLatents_LieInTheWOfTheModel()
    {
        MapLatents map = new();

        Assert.Empty(Foresee(map, ("generator", Cats), ("latents", Free)));

        Assert.Equal(OfCats, map.Latents.Out.Known);
    }

    [Fact]
    public void Foresee_WalkPicksAndNeighbours_PassOnWhatTheyKnow()
    {
        LatentWalk walk = new();
        PickLatents pick = new();
        Neighbours neighbours = new();

        Assert.Empty(Foresee(walk, ("keys", OfCats)));
        Assert.Empty(Foresee(pick, ("candidates", OfCats)));
        Assert.Empty(Foresee(neighbours, ("generator", Cats), ("centres", OfCats)));

        Assert.Equal(OfCats, walk.Latents.Known);
        Assert.Equal(OfCats, pick.Latents.Known);
        Assert.Equal(OfCats, neighbours.Latents.Known);
    }

    [Theory]
    [InlineData(typeof(Generate), "latents")]
    [InlineData(typeof(TruncateLatents), "latents")]
    [InlineData(typeof(MapLatents), "latents")]
    [InlineData(typeof(Neighbours), "centres")]
    [InlineData(typeof(MixStyles), "latents")]
    [InlineData(typeof(MixStyles), "style")]
    public void Foresee_WOfAnotherModel_IsRefused(Type type, string input)
    {
        Node node = (Node)Activator.CreateInstance(type)!;

        string misfit = Assert.Single(Foresee(node, ("generator", Cats), (input, OfDogs)));

        Assert.Equal(
            $"{input} lie in the W of dogs.pkl, wanted that of cats.pkl, as generator. Map them "
            + "with the same model: W of one means nothing to another.",
            misfit);
        Assert.Empty(Foresee(node, ("generator", Cats), (input, OfCats)));
        Assert.Empty(Foresee(node, ("generator", null), (input, OfDogs)));
    }

    [Fact]
    public void Foresee_MixOfTwoModels_IsRefusedWithoutKnowingTheGenerator() =>
        Assert.Contains(
            "style lie in the W of dogs.pkl, wanted that of cats.pkl, as latents",
            Assert.Single(Foresee(new MixStyles(), ("latents", OfCats), ("style", OfDogs))),
            StringComparison.Ordinal);

    [Fact]
    public void Foresee_TruncationInZ_IsRefused() => Assert.Equal(
        "latents lie in Z, wanted W or W+. Put MapLatents before this node.",
        Assert.Single(Foresee(new TruncateLatents(), ("generator", Cats), ("latents", Free))));

    [Fact]
    public void Foresee_TruncationOfSomeLayers_GivesOneWForEach()
    {
        TruncateLatents node = new();
        NodePorts.Of(node).Settings["cutoff"].CurrentValue = 2;

        Assert.Empty(Foresee(node, ("generator", Cats), ("latents", OfCats)));

        Assert.Equal(OfCats with { Space = LatentSpace.WPlus }, node.Latents.Out.Known);
    }

    private static string[] Foresee(Node node, params (string Input, object? Known)[] wires)
    {
        NodePorts ports = NodePorts.Of(node);
        foreach ((string input, object? known) in wires)
        {
            ports.Inputs[input].Known = known;
        }

        return [.. node.Foresee()];
    }
}
