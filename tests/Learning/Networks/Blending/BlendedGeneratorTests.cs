using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Networks.Styles.Blending;
using GanGraph.Models;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks.Blending;

public sealed class BlendedGeneratorTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly IDisposable _off = no_grad();
    private readonly LoadedGenerator _file = Open("sg2_uncond64");
    private readonly LoadedGenerator _other;

    public BlendedGeneratorTests()
    {
        StyleNetwork network = _file.Styles!.EmptyTwin();
        network.FillWeights(new RandomState(3), CPU);
        network.PrepareToDraw();
        _other = new(network, "other");
    }

    public void Dispose()
    {
        _file.Dispose();
        _other.Dispose();
        _off.Dispose();
        _scope.Dispose();
    }

    [Theory]
    [InlineData(HalfStep.First, "b16.conv1", "b32.conv0")]
    [InlineData(HalfStep.Second, "b32.conv0", "b32.conv1")]
    public void Of_Cut_TakesEveryLayerFromItsOwner(HalfStep half, string last, string first)
    {
        using BlendedGenerator blend = BlendedGenerator.Of(
            _file, _other, new() { HalfStep = half });
        string[] fine = [.. Names("synthesis.").SkipWhile(
            name => !name.StartsWith($"synthesis.{first}.", StringComparison.Ordinal))];
        using StyleNetwork byHand = _file.Styles!.EmptyTwin();
        byHand.LoadWeights(
            blend.Network.Weights.Parts.ToDictionary(
                part => part.Name,
                part => Value(fine.Contains(part.Name) ? _other : _file, part.Name)),
            CPU, "by hand");

        Tensor wanted = byHand.Draw(Z(), null, SynthesisOptions.Default);

        Assert.Contains($"synthesis.{last}.weight", Names("synthesis.").Except(fine));
        Close(wanted, Picture(blend.Network));
        Assert.False(wanted.allclose(Picture(_file.Network), 1e-2, 1e-2));
    }

    [Fact]
    public void Of_AModelAndItself_DrawsTheModel()
    {
        using BlendedGenerator blend = BlendedGenerator.Of(
            _file, _file, new() { Width = 2, Mapping = MappingOwner.Both });

        Close(SampleModels.Golden("sg2_uncond64/img_psi1_const"), Picture(blend.Network));
        Assert.Equal(1, Lineage.Of(_file.Styles!, _file.Styles!), 5);
        Assert.InRange(Lineage.Of(_file.Styles!, _other.Styles!), -0.2, 0.2);
    }

    [Fact]
    public void Draw_BlendOfEachFrame_FadesFromTheCoarseOne()
    {
        using BlendedGenerator blend = BlendedGenerator.Of(_file, _other, new() { Width = 1 });
        using Values.Latents latents = new(Z(), LatentSpace.Z);
        Tensor whole = blend.Draw(latents);

        Tensor faded = blend.Draw(latents, null, SynthesisOptions.Default, [0, 0.5, 0.5, 1]);

        Close(_file.Draw(latents)[0], faded[0]);
        Close(whole[3], faded[3]);
        Assert.False(faded[1].allclose(whole[1], 1e-2, 1e-2));
        Assert.False(faded[1].allclose(_file.Draw(latents)[1], 1e-2, 1e-2));
        Assert.True(blend.Draw(latents).equal(whole).all().ToBoolean());
    }

    [Theory]
    [InlineData("sg3t64")]
    [InlineData("sg3r64")]
    public void Of_StyleGan3_CutsAtTheLayer(string model)
    {
        using LoadedGenerator file = Open(model);
        StyleNetwork random = file.Styles!.EmptyTwin();
        random.FillWeights(new RandomState(3), CPU);
        using LoadedGenerator other = new(random, "other");
        using BlendedGenerator blend = BlendedGenerator.Of(file, other, new() { Layer = 2 });
        using BlendedGenerator same = BlendedGenerator.Of(
            file, file, new() { Layer = 2, Width = 1 });

        foreach (Learning.Networks.Part part in blend.Network.Weights.Parts)
        {
            bool isFine = part.Name.StartsWith("synthesis.L", StringComparison.Ordinal)
                && part.Name.Split('_')[0] is not ("synthesis.L0" or "synthesis.L1");
            Assert.True(
                part.Value.equal(Value(isFine ? other : file, part.Name)).all().ToBoolean(),
                part.Name);
        }

        Tensor z = SampleModels.Golden($"{model}/z");
        Close(
            SampleModels.Golden($"{model}/img_psi1"),
            same.Network.Draw(z, null, SynthesisOptions.Default));
        Assert.StartsWith(
            "layer is 30, wanted 0 to ", Assert.Throws<ModelException>(
                () => BlendedGenerator.Of(file, other, new() { Layer = 30 })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_FadedOut_KeepsTheMappingOfTheBlend()
    {
        using BlendedGenerator blend = BlendedGenerator.Of(
            _file, _other, new() { Mapping = MappingOwner.Fine });
        using Values.Latents latents = new(Z(), LatentSpace.Z);
        using Values.Latents mapped = new(
            _other.Map(latents, null).Points, LatentSpace.W, _file.Mapping);

        Close(
            _file.Draw(mapped),
            blend.Draw(latents, null, SynthesisOptions.Default, [0, 0, 0, 0]));
    }

    [Fact]
    public void Draw_HalfABlend_HasHalfTheWayBetweenTheWeights()
    {
        using BlendedGenerator blend = BlendedGenerator.Of(
            _file, _other, new() { Resolution = 4 });
        using Values.Latents latents = new(Z().narrow(0, 0, 1), LatentSpace.Z);
        using StyleNetwork byHand = _file.Styles!.EmptyTwin();
        byHand.LoadWeights(
            blend.Network.Weights.Parts.ToDictionary(
                part => part.Name,
                part => part.Name.StartsWith("mapping.", StringComparison.Ordinal)
                    ? Value(_file, part.Name)
                    : (Value(_file, part.Name) + Value(_other, part.Name)) / 2),
            CPU, "by hand");
        using LoadedGenerator wanted = new(byHand, "by hand");

        Close(
            wanted.Draw(latents), blend.Draw(latents, null, SynthesisOptions.Default, [0.5]));
    }

    [Fact]
    public void Of_MappingOfBoth_LiesBetween_AndItsAverageToo()
    {
        using BlendedGenerator blend = BlendedGenerator.Of(
            _file, _other, new() { Mapping = MappingOwner.Both, MappingShare = 0.25 });
        using BlendedGenerator coarse = BlendedGenerator.Of(_file, _other, new());
        using BlendedGenerator fine = BlendedGenerator.Of(
            _file, _other, new() { Mapping = MappingOwner.Fine });

        Close((_file.Styles!.MeanW! * 0.75) + (_other.Styles!.MeanW! * 0.25), blend.Styles!.MeanW!);
        Assert.Equal(_file.Mapping, coarse.Mapping);
        Assert.Equal(_other.Mapping, fine.Mapping);
        Assert.Equal(3, new[] { blend.Mapping, coarse.Mapping, fine.Mapping }.Distinct().Count());
        Assert.Equal(3, new[] { blend.Hash, coarse.Hash, fine.Hash }.Distinct().Count());
    }

    [Fact]
    public void Of_ChainedAndItsSourcesGone_StillDraws()
    {
        LoadedGenerator third = Open("sg2_uncond64");
        BlendedGenerator two = BlendedGenerator.Of(_other, third, new() { Width = 1 });
        using BlendedGenerator all = BlendedGenerator.Of(
            two, _other, new() { Resolution = 64 });
        Tensor before = Picture(all.Network);

        two.Dispose();
        third.Dispose();

        Assert.True(before.equal(Picture(all.Network)).all().ToBoolean());
    }

    [Fact]
    public void Of_ModelsThatDoNotFit_SaysWhichLayersAndShapes()
    {
        using LoadedGenerator thin = Open("sg2_cond64");

        string message = Assert.Throws<ModelException>(
            () => BlendedGenerator.Of(_file, thin, new())).Message;

        Assert.StartsWith(
            "the generators do not fit: synthesis.b4.const is [40, 4, 4] in coarse and "
            + "[24, 4, 4] in fine; ", message, StringComparison.Ordinal);
        Assert.EndsWith(
            "wanted the same shapes. Choose two of one architecture and size, at best one that "
            + "was trained on from the other.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ThresholdAboveThePictures_SaysWhatThereIs() => Assert.Equal(
        "resolution is 128, wanted 4 to 64, the size of what these generators draw. Choose a "
        + "power of 2 among these.",
        Assert.Throws<ModelException>(
            () => BlendedGenerator.Of(_file, _other, new() { Resolution = 128 })).Message);

    private static LoadedGenerator Open(string model) => (LoadedGenerator)OpenedGenerator.Open(
        SampleModels.PathOf($"{model}/network.pkl"), CPU, Assert.Fail);

    private static Tensor Z() => SampleModels.Golden("sg2_uncond64/z");

    private static Tensor Picture(LoadedNetwork network) =>
        network.Draw(Z(), null, SynthesisOptions.Default);

    private static Tensor Value(LoadedGenerator generator, string name) =>
        generator.Network.Weights.Parts.Single(part => part.Name == name).Value;

    private static void Close(Tensor wanted, Tensor found)
    {
        Assert.Equal(wanted.shape, found.shape);
        double scale = Math.Max(1, wanted.abs().max().ToDouble());
        double error = (found - wanted).abs().max().ToDouble() / scale;
        Assert.True(error <= 1e-4, $"The error is {error:e2}.");
    }

    private IEnumerable<string> Names(string start) => _file.Network.Weights.Parts
        .Select(part => part.Name)
        .Where(name => name.StartsWith(start, StringComparison.Ordinal));
}
