using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks.StyleGan2;

/// <summary>The networks of a sample model.</summary>
internal static class StyleGan2Sample
{
    public static TheoryData<string> Names =>
    [
        "sg2_uncond64", "sg2_cond64", "sg2_var_origG_origD_32", "sg2_var_gray16_aug_protocols",
        "sg3repo_stylegan2_32",
    ];

    public static StyleGan2Network Generator(string name, string member = "G_ema")
    {
        StyleGan2Network network = new(OptionsOf(name));
        Load(name, member, tensors => network.LoadWeights(tensors, CPU, name));
        return network;
    }

    public static StyleGan2Discriminator Discriminator(string name)
    {
        StyleGan2Options same = OptionsOf(name);
        StyleGan2Discriminator network = new(new()
        {
            CDimension = same.CDimension,
            Resolution = same.Resolution,
            Channels = same.Channels,
            ChannelBase = same.ChannelBase,
            ChannelMax = same.ChannelMax,
            ConvClamp = same.ConvClamp,
            Architecture = same.Architecture == StyleGan2Architecture.Orig
                ? StyleGan2Architecture.Orig : StyleGan2Architecture.Resnet,
            GroupSize = same.Architecture == StyleGan2Architecture.Orig ? null : 4,
            DeviationChannels = same.Architecture == StyleGan2Architecture.Orig ? 2 : 1,
        });
        Load(name, "D", tensors => network.LoadWeights(tensors, CPU, name));
        return network;
    }

    /// <summary>[frames, classes], or null.</summary>
    public static Tensor? Labels(string name) =>
        OptionsOf(name).CDimension > 0 ? SampleModels.Golden($"{name}/c") : null;

    /// <summary>The largest difference as a part of the largest number, at least 1.</summary>
    public static double Error(Tensor found, Tensor wanted)
    {
        Assert.Equal(wanted.shape, found.shape);
        double scale = Math.Max(1, wanted.abs().max().ToDouble());
        return (found - wanted).abs().max().ToDouble() / scale;
    }

    public static StyleGan2Options OptionsOf(string name) => name switch
    {
        "sg2_uncond64" => Make(64, 64, 64, 4, 1024, 40),
        "sg2_cond64" => Make(64, 64, 64, 4, 1024, 24) with { CDimension = 3 },
        "sg2_var_origG_origD_32" => Make(32, 24, 32, 2, 256, 16) with
        {
            Architecture = StyleGan2Architecture.Orig,
        },
        "sg2_var_gray16_aug_protocols" => Make(16, 24, 32, 2, 128, 12) with
        {
            Channels = 1,
            LayerFeatures = 40,
        },
        "sg3repo_stylegan2_32" => Make(32, 32, 32, 3, 256, 16) with
        {
            ConvClamp = 256,
            HalfResolutions = 4,
        },
        _ => Make(32, 24, 32, 3, 256, 16),
    };

    private static StyleGan2Options Make(
        int resolution, int z, int w, int layers, int channelBase, int channelMax) => new()
        {
            Resolution = resolution,
            ZDimension = z,
            WDimension = w,
            MappingLayers = layers,
            ChannelBase = channelBase,
            ChannelMax = channelMax,
        };

    private static void Load(
        string name, string member, Action<IReadOnlyDictionary<string, Tensor>> take)
    {
        using GeneratorFile file =
            GeneratorFile.Open(SampleModels.PathOf($"{name}/network.pkl"));
        Dictionary<string, Tensor> tensors = member switch
        {
            "G" => file.LoadLatestWeights()!,
            "D" => file.LoadDiscriminatorWeights()!,
            _ => file.LoadWeights(),
        };
        take(tensors);
        foreach (Tensor tensor in tensors.Values)
        {
            tensor.Dispose();
        }
    }
}
