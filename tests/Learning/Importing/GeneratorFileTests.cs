using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.Progressive;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Importing;

/// <summary>What files of other trainers hold, against what these trainers say.</summary>
public sealed class GeneratorFileTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData("sg2_uncond64")]
    [InlineData("sg2_cond64")]
    [InlineData("sg2_var_origG_origD_32")]
    [InlineData("sg2_var_gray16_aug_protocols")]
    [InlineData("sg3repo_stylegan2_32")]
    [InlineData("sg3t64")]
    [InlineData("sg3r64")]
    public void Open_TorchModel_HasAllTensorsAndTheAverage(string model)
    {
        using GeneratorFile file = Open(model);

        Assert.Equal(
            ModelMeta.Shapes(model, "named_params", "named_buffers"), Words(file.Weights));
        Dictionary<string, Tensor> weights = file.LoadWeights();
        using Tensor average = SampleModels.Golden($"{model}/w_avg");
        Assert.True(average.Equals(weights["mapping.w_avg"]), "w_avg is another one.");
        Assert.Equal("G_ema", file.Facts.Member);
        Assert.Empty(file.Facts.Notes);
        using Tensor latest = file.LoadLatestWeights()!["mapping.w_avg"];
        Assert.False(average.Equals(latest), "G is the same as G_ema.");
    }

    [Theory]
    [InlineData("sg2_uncond64")]
    [InlineData("sg2_cond64")]
    [InlineData("sg2_var_origG_origD_32")]
    [InlineData("sg2_var_gray16_aug_protocols")]
    public void LoadDiscriminatorWeights_TorchModel_HasAllTensors(string model)
    {
        using GeneratorFile file = Open(model);

        Assert.Equal(
            ModelMeta.Shapes(model, "D_named_params", "D_named_buffers"),
            Words(file.LoadDiscriminatorWeights()!.Select(
                tensor => (tensor.Key, (IReadOnlyList<long>)tensor.Value.shape))));
    }

    [Fact]
    public void Options_StyleGan2_AreThoseOfTheTraining()
    {
        using GeneratorFile file = Open("sg2_cond64");

        StyleGan2Options options = file.Options.StyleGan2!;
        Assert.Equal([1, 3, 3, 1], options.ResampleFilter);
        Assert.Equal(
            new StyleGan2Options
            {
                ZDimension = 64, CDimension = 3, WDimension = 64, Resolution = 64,
                MappingLayers = 4, ChannelBase = 1024, ChannelMax = 24,
                ResampleFilter = options.ResampleFilter,
            },
            options);
        Assert.Equal("1000 pictures, 64 px, with classes", file.Facts.TrainingSet);
        Assert.Equal(["G", "D", "G_ema"], file.Facts.Members);
    }

    [Fact]
    public void DiscriminatorOptions_StyleGan2_AreThoseOfTheTraining()
    {
        using GeneratorFile file = Open("sg2_cond64");

        StyleGan2DiscriminatorOptions options = file.DiscriminatorOptions()!;
        Assert.Equal(
            new StyleGan2DiscriminatorOptions
            {
                CDimension = 3, Resolution = 64, ChannelBase = 1024, ChannelMax = 24,
                MapDimension = 24, ResampleFilter = options.ResampleFilter,
            },
            options);
    }

    [Fact]
    public void Options_Variants_AreSeen()
    {
        using GeneratorFile orig = Open("sg2_var_origG_origD_32");
        using GeneratorFile grey = Open("sg2_var_gray16_aug_protocols");
        using GeneratorFile later = Open("sg3repo_stylegan2_32");

        Assert.Equal(StyleGan2Architecture.Orig, orig.Options.StyleGan2!.Architecture);
        StyleGan2DiscriminatorOptions judge = orig.DiscriminatorOptions()!;
        Assert.Equal(
            (StyleGan2Architecture.Orig, null, 2),
            (judge.Architecture, judge.GroupSize, judge.DeviationChannels));
        Assert.Equal(
            (1, 40), (grey.Options.StyleGan2!.Channels, grey.Options.StyleGan2.LayerFeatures));
        Assert.Contains("augment_pipe", grey.Facts.Members);
        Assert.Equal(
            (256.0, 3),
            (later.Options.StyleGan2!.ConvClamp, later.Options.StyleGan2.HalfResolutions));
    }

    [Fact]
    public void Options_StyleGan3_AreThoseOfTheTraining()
    {
        using GeneratorFile t = Open("sg3t64");
        using GeneratorFile r = Open("sg3r64");

        StyleGan3Options wanted = new()
        {
            ZDimension = 64, WDimension = 64, Resolution = 64, ChannelBase = 1024,
            ChannelMax = 40, ConvLayers = 6, MagnitudeBeta = 0.9988915792636801,
        };
        Assert.Equal(wanted, t.Options.StyleGan3);
        Assert.Equal(
            wanted with
            {
                ChannelBase = 1536, ChannelMax = 48, ConvKernel = 1, UseRadialFilters = true,
            },
            r.Options.StyleGan3);
        Assert.Equal(("StyleGAN3-T", "StyleGAN3-R"), (t.Options.Title, r.Options.Title));
    }

    [Theory]
    [InlineData("network_protocol2.pkl")]
    [InlineData("network_protocol3.pkl")]
    public void LoadWeights_OtherProtocol_GivesTheSame(string name)
    {
        using GeneratorFile newest = Open("sg2_var_gray16_aug_protocols");
        using GeneratorFile older = Open("sg2_var_gray16_aug_protocols", name);

        Dictionary<string, Tensor> wanted = newest.LoadWeights();
        Dictionary<string, Tensor> found = older.LoadWeights();

        Assert.Equal(wanted.Keys, found.Keys);
        Assert.All(wanted, tensor => Assert.True(
            tensor.Value.Equals(found[tensor.Key]), $"{tensor.Key} is another one."));
    }

    [Fact]
    public void Open_TensorFlowStyleGan2_HasTheNamesOfPyTorch()
    {
        using GeneratorFile file = Open("sg2_tf_legacy16");

        StyleGan2Options options = file.Options.StyleGan2!;
        Assert.Equal((24, 32, 16), (options.ZDimension, options.WDimension, options.Resolution));
        Assert.Equal(
            (3, 128, 12), (options.MappingLayers, options.ChannelBase, options.ChannelMax));
        Dictionary<string, Tensor> weights = file.LoadWeights();
        Assert.True(
            SampleModels.Golden("sg2_tf_legacy16/w_avg").Equals(weights["mapping.w_avg"]),
            "w_avg is another one.");
        Assert.Equal([8, 12, 3, 3], weights["synthesis.b16.conv0.weight"].shape);
        Assert.Equal([], weights["synthesis.b16.conv0.noise_strength"].shape);
        Assert.Equal([16, 16], weights["synthesis.b16.conv1.noise_const"].shape);
        Assert.Equal([8, 12, 3, 3], file.LoadLatestWeights()!["synthesis.b16.conv0.weight"].shape);
        Assert.Equal([12, 8, 3, 3], file.LoadDiscriminatorWeights()!["b16.conv1.weight"].shape);
        Assert.Equal(4, file.DiscriminatorOptions()!.GroupSize);
    }

    [Theory]
    [InlineData("network_fused.pkl", true, "16x16/Conv0_up/weight [3, 3, 8, 12]")]
    [InlineData("network_nonfused.pkl", false, "16x16/Conv0/weight [3, 3, 12, 8]")]
    public void Open_ProgressiveGan_IsRead(string name, bool fused, string layer)
    {
        using GeneratorFile file = Open("pggan_layout16", name);

        Assert.Equal(
            new ProgressiveOptions
            {
                Resolution = 16, Channels = 3, ChannelBase = 64, ChannelMax = 12,
                FusedScale = fused,
            },
            file.Options.Progressive);
        Assert.Contains(layer, Words(file.Weights));
        Assert.Null(file.DiscriminatorOptions());
        Assert.Empty(file.Facts.Notes);
    }

    [Theory]
    [InlineData("network-snapshot-025000.pkl", 25000)]
    [InlineData("network.pkl", null)]
    public void Kimg_StandsInTheNamesOfSnapshots(string name, int? wanted) =>
        Assert.Equal(wanted, SnapshotName.Kimg(name));

    private static GeneratorFile Open(string model, string name = "network.pkl") =>
        GeneratorFile.Open(SampleModels.PathOf($"{model}/{name}"));

    private static string[] Words(IEnumerable<(string Name, IReadOnlyList<long> Shape)> tensors) =>
        [.. tensors.Select(tensor => ModelMeta.Words(tensor.Name, tensor.Shape))
            .Order(StringComparer.Ordinal)];
}
