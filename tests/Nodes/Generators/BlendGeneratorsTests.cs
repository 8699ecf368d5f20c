using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Networks.Styles.Blending;
using GanGraph.Models;
using GanGraph.Nodes.Generators;
using GanGraph.Nodes.Tests.Trainers;
using GanGraph.Nodes.Trainers;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

public sealed class BlendGeneratorsTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly LoadedGenerator _coarse = SmallStyleNetwork.Make(1, "coarse");
    private readonly LoadedGenerator _fine = SmallStyleNetwork.Make(2, "fine");

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Prepare_UnrelatedGenerators_WarnsAndBlends()
    {
        using NodeRig rig = Rig(_coarse, _fine).Set("resolution", 4);

        rig.Prepare();

        Assert.Matches(
            @"^lineage is -?0\.\d\d, wanted 0\.3 or more: the generators were trained apart, and "
            + "draw textures rather than things\\. ",
            Assert.Single(rig.Said));
        LoadedGenerator blend = Assert.IsType<BlendedGenerator>(
            rig.Value<Values.Generator>("generator"));
        Assert.Equal(_coarse.Mapping, blend.Mapping);
        Assert.NotEqual(_coarse.Hash, blend.Hash);
    }

    [Fact]
    public void Prepare_RelatedGenerators_SaysSo()
    {
        using NodeRig rig = Rig(_coarse, SmallStyleNetwork.Make(1, "again")).Set("resolution", 4);

        rig.Prepare();

        Assert.Equal(
            "lineage is 1.00 of 1: the generators are related, and go together.",
            Assert.Single(rig.Said));
    }

    [Fact]
    public void Prepare_GeneratorWithoutLayers_SaysWhatIsWanted()
    {
        using NodeRig train = TrainDcganTests.Rig(new TrainDcgan());
        train.Prepare();
        using NodeRig rig = new NodeRig(new BlendGenerators())
            .Wire("coarse", _coarse)
            .Wire("fine", train.Value<Values.Generator>("generator"));

        Assert.Contains(
            "draws from Z alone, wanted one with a mapping",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_BlendOnASignal_FadesFrameByFrame()
    {
        using NodeRig rig = Rig(_coarse, _fine).Set("resolution", 4);
        rig.Prepare();
        LoadedGenerator blend = (LoadedGenerator)rig.Value<Values.Generator>("generator");
        Latents latents = new(
            randn(1, 6).expand(3, -1), LatentSpace.W, _coarse.Mapping);
        NodeRig draw = new NodeRig(new Generate())
            .Wire("generator", blend)
            .Wire("latents", latents)
            .Drive("blend", new Signal(seconds => seconds * 30 / 2));
        draw.Prepare();

        Tensor found = draw.Render<Frames>(0, 3).Pixels;

        using Latents first = new(latents.Points, LatentSpace.W, _coarse.Mapping);
        Assert.True(found[0].allclose(_coarse.Draw(first)[0], 1e-5, 1e-6));
        Assert.True(found[2].allclose(blend.Draw(first)[2], 1e-5, 1e-6));
        Assert.False(found[1].allclose(found[0], 1e-3, 1e-3));
        Assert.False(found[1].allclose(found[2], 1e-3, 1e-3));
    }

    [Fact]
    public void Render_BlendOfAChain_FadesAllFineOnesTogether()
    {
        LoadedGenerator third = SmallStyleNetwork.Make(3, "third");
        using NodeRig inner = Rig(_coarse, _fine).Set("resolution", 4);
        inner.Prepare();
        LoadedGenerator pair = (LoadedGenerator)inner.Value<Values.Generator>("generator");
        // Soft: each part has a share of all three.
        using NodeRig rig = Rig(pair, third).Set("resolution", 8).Set("width", 2.0);
        rig.Prepare();
        LoadedGenerator chain = (LoadedGenerator)rig.Value<Values.Generator>("generator");
        Latents latents = new(randn(1, 6).expand(3, -1), LatentSpace.W, _coarse.Mapping);
        using Latents same = new(latents.Points, LatentSpace.W, _coarse.Mapping);
        Tensor whole = chain.Draw(same)[0].clone();
        NodeRig draw = new NodeRig(new Generate())
            .Wire("generator", chain)
            .Wire("latents", latents)
            .Drive("blend", new Signal(seconds => seconds * 30 / 2));
        draw.Prepare();

        Tensor found = draw.Render<Frames>(0, 3).Pixels;

        Assert.True(found[0].allclose(_coarse.Draw(same)[0], 1e-5, 1e-6));
        Assert.False(found[0].allclose(pair.Draw(same)[0], 1e-2, 1e-2));
        Assert.True(found[2].allclose(whole, 1e-5, 1e-6));
        Assert.False(whole.allclose(pair.Draw(same)[0], 1e-2, 1e-2));
        Tensor half = Half(Half(_coarse, _fine, 1), third, ShareOfThird(pair, third));
        Tensor wanted = einsum("fw,lwp->fp", same.Points, half)[0].view(8, 8);
        Assert.True(found[1][0].allclose(((wanted + 1) / 2).clamp(0, 1), 1e-4, 1e-5));

        static Tensor Drawing(LoadedGenerator generator) => generator.Network.Weights.Parts
            .Single(part => part.Name == "synthesis.weight").Value;
        static Tensor Half(object one, LoadedGenerator other, double share)
        {
            Tensor from = one as Tensor ?? Drawing((LoadedGenerator)one);
            return from.lerp(Drawing(other), tensor((float)(share / 2)));
        }

        double ShareOfThird(LoadedGenerator two, LoadedGenerator last) =>
            ((Drawing(chain) - Drawing(two)) / (Drawing(last) - Drawing(two)))
            .median().ToDouble();
    }

    [Theory]
    [InlineData(MappingOwner.Coarse, "cats.pkl")]
    [InlineData(MappingOwner.Fine, "dogs.pkl")]
    [InlineData(MappingOwner.Both, "cats.pkl and dogs.pkl (a share of 0.5)")]
    public void Foresee_Blend_HasTheMappingOfItsOwner(MappingOwner owner, string wanted)
    {
        BlendGenerators node = new();
        NodePorts ports = NodePorts.Of(node);
        ports.Settings["mapping"].CurrentValue = owner;
        ports.Inputs["coarse"].Known = new KnownGenerator("cats.pkl");
        ports.Inputs["fine"].Known = new KnownGenerator("dogs.pkl");

        Assert.Empty(node.Foresee());

        Assert.Equal(new KnownGenerator(wanted), node.Generator.Known);
    }

    [Fact]
    public void Foresee_Exact_HasTheMappingOfTheCoarse()
    {
        BlendGenerators node = new();
        NodePorts ports = NodePorts.Of(node);
        ports.Settings["mapping"].CurrentValue = MappingOwner.Fine;
        ports.Settings["exact"].CurrentValue = true;
        ports.Inputs["coarse"].Known = new KnownGenerator("cats.pkl");
        ports.Inputs["fine"].Known = new KnownGenerator("dogs.pkl");

        Assert.Empty(node.Foresee());

        Assert.Equal(new KnownGenerator("cats.pkl"), node.Generator.Known);
    }

    [Fact]
    public void Check_ResolutionBetweenSizes_IsRefused()
    {
        BlendGenerators node = new();
        Assert.Empty(node.Check());

        NodePorts.Of(node).Settings["resolution"].CurrentValue = 48;

        Assert.Equal(
            "resolution is 48, wanted a power of 2. Choose 4, 8, 16, 32 and so on.",
            Assert.Single(node.Check()));
    }

    private static NodeRig Rig(LoadedGenerator coarse, LoadedGenerator fine) =>
        new NodeRig(new BlendGenerators()).Wire("coarse", coarse).Wire("fine", fine);
}
