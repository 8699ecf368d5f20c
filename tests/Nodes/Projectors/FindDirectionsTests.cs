using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Nodes.Projectors;
using GanGraph.Nodes.Tests.Trainers;
using GanGraph.Nodes.Trainers;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Projectors;

public sealed class FindDirectionsTests
{
    [Fact]
    public void Prepare_FromWeights_GivesDirectionsOfTheLengthOne()
    {
        using NodeRig rig = Rig(Network());

        rig.Prepare();

        Directions found = rig.Value<Directions>("directions");
        Assert.Equal([4, 6], found.Axes.shape);
        Assert.True(found.Axes.norm(1).allclose(ones(4), 1e-4, 1e-4));
        Assert.True(found.Units.equal(ones(4)).all().ToBoolean());
        LoadedGenerator generator = (LoadedGenerator)rig.Ports.Inputs["generator"].Held!;
        Assert.Equal((generator.Mapping, generator.Layers), (found.Model, found.Layers));
    }

    [Fact]
    public void Prepare_FromOtherLayers_GivesOthers()
    {
        using NodeRig all = Rig(Network());
        using NodeRig some = Rig(Network()).Set("first", 2).Set("last", 2);
        all.Prepare();
        some.Prepare();

        Assert.False(some.Value<Directions>("directions").Axes.allclose(
            all.Value<Directions>("directions").Axes, 1e-2, 1e-2));
    }

    [Fact]
    public void Prepare_FromSamples_HasTheDeviationAsUnit()
    {
        using NodeRig rig = Rig(SmallStyleNetwork.Make(5))
            .Set("source", DirectionSource.Samples).Set("samples", 5000);
        rig.Prepare();

        Tensor mapping = SmallStyleNetwork.Make(5).Network.Weights.Parts[0].Value; // W = Z mapping
        (_, Tensor sizes, _) = linalg.svd(mapping, fullMatrices: false);
        Assert.True(rig.Value<Directions>("directions").Units.allclose(sizes, 0.05, 0.01));
        Assert.Equal((5000, 5000, "latents"), (
            rig.Steps[^1].Done, rig.Steps[^1].Of, rig.Steps[^1].Unit));
    }

    [Fact]
    public void Prepare_Again_ReadsWhatWasFound()
    {
        using NodeRig rig = Rig(SmallStyleNetwork.Make(5))
            .Set("source", DirectionSource.Samples).Set("samples", 5000);
        rig.Prepare();
        float[] before = rig.Value<Directions>("directions").Axes.data<float>().ToArray();
        rig.Steps.Clear();

        rig.Prepare();

        Assert.Empty(rig.Steps);
        Assert.Equal(before, rig.Value<Directions>("directions").Axes.data<float>().ToArray());
    }

    [Fact]
    public void Prepare_Stopped_KeepsNothing()
    {
        using NodeRig rig = Rig(SmallStyleNetwork.Make(5))
            .Set("source", DirectionSource.Samples).Set("samples", 9000);
        rig.StopsAt = done => done >= 4000;

        Assert.Throws<OperationCanceledException>(() => rig.Prepare());

        Assert.Empty(Directory.GetFiles(rig.Artifact));
        Assert.Equal(4000, rig.Steps[^1].Done);
    }

    [Fact]
    public void Prepare_DamagedFile_IsSetAsideAndFoundAgain()
    {
        using NodeRig rig = Rig(Network());
        rig.Prepare();
        string path = Assert.Single(Directory.GetFiles(rig.Artifact));
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 1;
        File.WriteAllBytes(path, bytes);

        rig.Prepare();

        Assert.Contains("It was set aside as", Assert.Single(rig.Said), StringComparison.Ordinal);
        Assert.Equal([4, 6], rig.Value<Directions>("directions").Axes.shape);
    }

    [Fact]
    public void Prepare_MoreThanThereAre_SaysHowManyThereAre()
    {
        using NodeRig rig = Rig(Network()).Set("count", 7);

        Assert.Equal(
            "7 directions are asked for, wanted 1 to 6, as many as W has numbers. Ask for fewer.",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message);
    }

    [Fact]
    public void Prepare_LayersThatAreNotThere_SaysHowManyThereAre()
    {
        using NodeRig rig = Rig(Network()).Set("first", 40);

        Assert.StartsWith(
            "layers 40 to -1 are wanted, but this generator has ",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_GeneratorWithoutMapping_SaysWhatIsWanted()
    {
        using NodeRig train = TrainDcganTests.Rig(new TrainDcgan());
        train.Prepare();
        using NodeRig rig = new NodeRig(new FindDirections())
            .Wire("generator", train.Value<Values.Generator>("generator"));

        Assert.Contains(
            "draws from Z alone, wanted one with a mapping",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Foresee_Directions_BelongToTheModel()
    {
        FindDirections node = new();
        NodePorts.Of(node).Inputs["generator"].Known = new KnownGenerator("cats.pkl");

        Assert.Empty(node.Foresee());

        Assert.Equal(new KnownDirections("cats.pkl"), node.Directions.Known);
    }

    private static NodeRig Rig(LoadedGenerator generator) =>
        new NodeRig(new FindDirections()).Set("count", 4).Wire("generator", generator);

    private static LoadedGenerator Network()
    {
        StyleGan3Network network = new(new()
        {
            Resolution = 16, ZDimension = 4, WDimension = 6, ChannelBase = 128, ChannelMax = 8,
            ConvLayers = 4,
        });
        network.FillWeights(new RandomState(2), CPU);
        return new LoadedGenerator(network, "file");
    }
}
