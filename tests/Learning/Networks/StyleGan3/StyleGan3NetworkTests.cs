using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks.StyleGan3;

public sealed class StyleGan3NetworkTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData("sg3t64")]
    [InlineData("sg3r64")]
    public void Map_SampleModel_GivesTheExpectedW(string model)
    {
        using StyleGan3Network network = Open(model);

        Tensor w = network.Map(Golden(model, "z"), null);

        Close(Golden(model, "w_psi1"), w, 1e-5);
        Close(Golden(model, "w_psi0.7"), network.Truncate(w, 0.7), 1e-5);
        Close(Golden(model, "w_psi0.5_cutoff2"), network.Truncate(w, 0.5, 2), 1e-5);
    }

    [Theory]
    [InlineData("sg3t64", "img_psi1", 1, "")]
    [InlineData("sg3r64", "img_psi1", 1, "")]
    [InlineData("sg3t64", "img_psi0.7_samples0-1", 0.7, "")]
    [InlineData("sg3r64", "img_psi0.7_samples0-1", 0.7, "")]
    [InlineData("sg3t64", "img_psi1_t0.3_0.2_sample0", 1, "t0.3_0.2")]
    [InlineData("sg3r64", "img_psi1_t0.3_0.2_sample0", 1, "t0.3_0.2")]
    [InlineData("sg3t64", "img_psi1_r20_sample0", 1, "r20")]
    [InlineData("sg3r64", "img_psi1_r20_sample0", 1, "r20")]
    [InlineData("sg3t64", "img_psi1_t0.3_0.2_r20_samples0-1", 1, "t0.3_0.2_r20")]
    [InlineData("sg3r64", "img_psi1_t0.3_0.2_r20_samples0-1", 1, "t0.3_0.2_r20")]
    [InlineData("sg3t64", "img_psi1_scale0.8_sample0", 1, "scale0.8")]
    [InlineData("sg3r64", "img_psi1_scale0.8_sample0", 1, "scale0.8")]
    public void Synthesize_SampleModel_GivesTheExpectedPictures(
        string model, string wanted, double psi, string transform)
    {
        using StyleGan3Network network = Open(model);
        Tensor expected = Golden(model, wanted);
        SynthesisOptions options = new()
        {
            Transform = transform.Length == 0 ? null : Golden(model, $"transform_inv_{transform}"),
        };
        Tensor w = network.Map(Golden(model, "z").narrow(0, 0, expected.shape[0]), null);
        Tensor ws = network.Truncate(w, psi);

        Close(expected, network.Synthesize(ws, options), 1e-5);
        using IDisposable off = no_grad();
        Close(expected, network.Synthesize(ws, options), 1e-5);
        network.PrepareToDraw();
        Close(expected, network.Synthesize(ws, options), 1e-5);
        Close(
            expected.narrow(0, 0, 1), network.Synthesize(ws.narrow(0, 0, 1), options), 1e-5);
    }

    [Theory]
    [InlineData("sg3t64", 40)]
    [InlineData("sg3r64", 48)]
    public void Layers_SampleModel_GiveTheExpectedNumbers(string model, int channels)
    {
        using StyleGan3Network network = Open(model);
        Tensor ws = network.Map(Golden(model, "z").narrow(0, 0, 1), null);

        Tensor waves = network.Waves(ws, SynthesisOptions.Default);
        Tensor first = network.Run(0, waves, ws, SynthesisOptions.Default);
        Tensor second = network.Run(1, first, ws, SynthesisOptions.Default);

        Close(
            Golden(model, "input_features_psi1_sample0_ch0-7"), waves[0].narrow(0, 0, 8), 1e-5);
        Close(
            Golden(model, $"act_L0_36_{channels}_sample0_ch0-3"), first[0].narrow(0, 0, 4), 1e-5);
        Close(
            Golden(model, $"act_L1_36_{channels}_sample0_ch0-3"), second[0].narrow(0, 0, 4), 1e-5);
    }

    [Fact]
    public void Synthesize_TransformForEachFrame_DrawsEachByItsOwn()
    {
        using StyleGan3Network network = Open("sg3t64");
        Tensor ws = network.Map(Golden("sg3t64", "z").narrow(0, 0, 1), null).repeat(2, 1, 1);
        Tensor transforms = stack(
            [
                tensor(CanvasPlacement.Of(0.3, 0.2, 0)).view(3, 3),
                tensor(CanvasPlacement.Of(0, 0, 20)).view(3, 3),
            ]);

        Tensor found = network.Synthesize(ws, new() { Transform = transforms });

        Close(
            cat(
                [
                    Golden("sg3t64", "img_psi1_t0.3_0.2_sample0"),
                    Golden("sg3t64", "img_psi1_r20_sample0"),
                ],
                0),
            found, 1e-5);
    }

    [Theory]
    [InlineData("sg3t64")]
    [InlineData("sg3r64")]
    public void Open_SampleModel_DrawsTheExpectedPictures(string model)
    {
        using Values.Generator generator = OpenedGenerator.Open(
            SampleModels.PathOf($"{model}/network.pkl"), CPU, _ => { });
        using Values.Latents latents = new(Golden(model, "z"), Values.LatentSpace.Z);

        Tensor found = generator.Draw(latents);

        Close(((Golden(model, "img_psi1") + 1) / 2).clamp(0, 1), found, 1e-5);
    }

    [Theory]
    [InlineData("sg3t64")]
    [InlineData("sg3r64")]
    public void LoadWeights_WithoutFilters_DesignsTheSame(string model)
    {
        using GeneratorFile file = GeneratorFile.Open(
            SampleModels.PathOf($"{model}/network.pkl"));
        using StyleGan3Network network = new(file.Options.StyleGan3!);
        Dictionary<string, Tensor> filters = file.LoadWeights();
        Dictionary<string, Tensor> others = filters
            .Where(tensor => !tensor.Key.EndsWith("_filter", StringComparison.Ordinal))
            .ToDictionary();

        network.LoadWeights(others, CPU, file.Path);

        Assert.NotEqual(filters.Count, others.Count);
        Assert.All(
            network.Weights.Parts.Where(part => !others.ContainsKey(part.Name)),
            part => Close(filters[part.Name], part.Value, 1e-6));
    }

    [Fact]
    public void Synthesize_WithGradient_ReachesWWhereThePictureGrows()
    {
        using StyleGan3Network network = Open("sg3r64");
        Tensor ws = network.Map(Golden("sg3r64", "z").narrow(0, 0, 1), null);
        Tensor way = (network.Map(Golden("sg3r64", "z").narrow(0, 1, 1), null) - ws) * 1e-3;
        Tensor leaf = ws.detach().requires_grad_(true);

        Tensor Value(Tensor at) =>
            network.Synthesize(at, SynthesisOptions.Default).to(ScalarType.Float64).square().sum();
        Value(leaf).backward();
        using IDisposable off = no_grad();
        double grows = (Value(ws + way) - Value(ws - way)).ToDouble() / 2;

        Assert.Equal(grows, (leaf.grad! * way).sum().ToDouble(), 0.02 * Math.Abs(grows) + 1e-6);
    }

    [Fact]
    public void Parts_LargeNetwork_HaveTheNamesOfThePaper()
    {
        using StyleGan3Network network = new(new() { Resolution = 1024 });
        string[] names = [.. network.Weights.Parts
            .Where(part => part.Name.EndsWith(".magnitude_ema", StringComparison.Ordinal))
            .Select(part => part.Name.Split('.')[1])];

        Assert.Equal(
            "L0_36_512 L1_36_512 L2_52_512 L3_52_512 L4_84_512 L5_148_512 L6_148_512 L7_276_323 "
            + "L8_276_203 L9_532_128 L10_1044_81 L11_1044_51 L12_1044_32 L13_1024_32 L14_1024_3",
            string.Join(' ', names));
        Assert.Equal(
            [16, 16, 16, 32, 32, 64, 128, 128, 256, 256, 512, 1024, 1024, 1024, 1024, 1024],
            network.LayerResolutions);
    }

    [Fact]
    public void Problems_OddNumbers_AreNamed() => Assert.Equal(
        ["ConvLayers", "FirstCutoff", "Resolution"],
        new StyleGan3Options { Resolution = 100, ConvLayers = 90, FirstCutoff = 0 }
            .Problems().Select(problem => problem.Split(' ')[0]).Order());

    private static StyleGan3Network Open(string model)
    {
        using GeneratorFile file = GeneratorFile.Open(
            SampleModels.PathOf($"{model}/network.pkl"));
        StyleGan3Network network = new(file.Options.StyleGan3!);
        network.LoadWeights(file.LoadWeights(), CPU, file.Path);
        return network;
    }

    private static Tensor Golden(string model, string name) =>
        SampleModels.Golden($"{model}/{name}");

    private static void Close(Tensor wanted, Tensor found, double tolerance)
    {
        Assert.Equal(wanted.shape, found.shape);
        double off = ((wanted - found).abs().max() / wanted.abs().max()).ToDouble();
        Assert.True(off <= tolerance, $"{off} away, wanted {tolerance}.");
    }
}
