using GanGraph.Learning.Importing.Modules;
using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Importing.TensorFlow;

/// <summary>Reads a StyleGAN2 generator of the TensorFlow trainers, and gives its weights the names
/// and shapes that those of PyTorch have.</summary>
internal static class StyleGan2Variables
{
    /// <summary>Options of the generator.</summary>
    public static StyleGan2Options Options(TensorFlowNetwork network)
    {
        PickledFacts given = network.Arguments;
        return new StyleGan2Options
        {
            ZDimension = given.Whole("latent_size", 512),
            CDimension = given.Whole("label_size", 0),
            WDimension = given.Whole("dlatent_size", 512),
            Resolution = given.Whole("resolution", 1024),
            Channels = given.Whole("num_channels", 3),
            MappingLayers = given.Whole("mapping_layers", 8),
            LayerFeatures = Other(given, "mapping_fmaps"),
            EmbedFeatures = Other(given, "label_fmaps"),
            MappingActivation =
                ChoiceName.Parse<Activation>(given.Text("mapping_nonlinearity", "lrelu")),
            MappingRate = given.Real("mapping_lrmul") ?? 0.01,
            AverageBeta = given.Real("w_avg_beta") ?? given.Real("dlatent_avg_beta") ?? 0.995,
            ChannelBase = ChannelBase(given),
            ChannelMax = given.Whole("fmap_max", 512),
            Architecture =
                ChoiceName.Parse<StyleGan2Architecture>(given.Text("architecture", "skip")),
            Activation = ChoiceName.Parse<Activation>(given.Text("nonlinearity", "lrelu")),
            ConvClamp = given.Real("conv_clamp"),
            UseNoise = given.Flag("use_noise", true),
            HalfResolutions = given.Whole("num_fp16_res", 0),
            ResampleFilter = given.Reals("resample_kernel") ?? [1, 3, 3, 1],
        };
    }

    /// <summary>Channels times sides: the files count half of it.</summary>
    public static int ChannelBase(PickledFacts given) =>
        (int)Math.Min(2L * given.Whole("fmap_base", 16384), int.MaxValue);

    /// <summary>Weights of the generator.</summary>
    /// <exception cref="PickleException">There are others than a StyleGAN2 has.</exception>
    public static Dictionary<string, StoredWeight> Generator(TensorFlowNetwork network)
    {
        Dictionary<string, StoredWeight> weights = [];
        foreach ((string name, StoredWeight weight) in network.Variables
            .Where(variable => variable.Key is not "lod" and not "synthesis/lod"))
        {
            (string ours, StoredWeight turned) = name.Split('/') switch
            {
                ["dlatent_avg"] => ("mapping.w_avg", weight),
                ["mapping", "LabelEmbed", string part] => Dense("mapping.embed", part, weight),
                ["mapping", string layer, string part] when Number(layer, "Dense") is int index =>
                    Dense($"mapping.fc{index}", part, weight),
                ["synthesis", string noise] when Number(noise, "noise") is int index =>
                    ($"{NoiseLayer(index)}.noise_const", WeightLayout.Inner(weight, 2)),
                ["synthesis", "4x4", "Const", "const"] =>
                    ("synthesis.b4.const", WeightLayout.Inner(weight, 1)),
                ["synthesis", string side, string layer, string part]
                    when Block(side) is int block => Layer(block, layer, part, weight, name),
                _ => throw Unknown(name),
            };
            weights[ours] = turned;
        }

        return weights;
    }

    /// <summary>The side that a name such as <c>8x8</c> stands for; null for none.</summary>
    public static int? Block(string name) =>
        name.Split('x') is [string width, string height] && width == height
        && int.TryParse(width, out int side) ? side : null;

    /// <summary>The number at the end of a name; null where it begins otherwise.</summary>
    public static int? Number(string name, string begin) =>
        name.StartsWith(begin, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(begin.Length), out int number) ? number : null;

    /// <summary>Weights or bias of a layer that takes rows.</summary>
    public static (string Name, StoredWeight Weight) Dense(
        string layer, string part, StoredWeight weight) =>
        ($"{layer}.{part}", part == "weight" ? WeightLayout.Dense(weight) : weight);

    /// <summary>Says that a variable belongs to another network.</summary>
    public static PickleException Unknown(string name) => new(
        $"it has {PrintableText.Of(name)}, which no StyleGAN2 has that is read here");

    private static (string Name, StoredWeight Weight) Layer(
        int side, string layer, string part, StoredWeight weight, string name)
    {
        string ours = $"synthesis.b{side}." + layer switch
        {
            "Conv" or "Conv1" => "conv1",
            "Conv0_up" => "conv0",
            "ToRGB" => "torgb",
            "Skip" => "skip",
            _ => throw Unknown(name),
        };
        return part switch
        {
            "weight" when layer is "Conv0_up" or "Skip" =>
                ($"{ours}.weight", WeightLayout.Reversed(weight)),
            "weight" => ($"{ours}.weight", WeightLayout.Convolution(weight)),
            "mod_weight" => ($"{ours}.affine.weight", WeightLayout.Dense(weight)),
            "mod_bias" => ($"{ours}.affine.bias", WeightLayout.PlusOne(weight)),
            "bias" or "noise_strength" => ($"{ours}.{part}", weight),
            _ => throw Unknown(name),
        };
    }

    // noise0 belongs to 4 px, then two follow for each side.
    private static string NoiseLayer(int index) => index == 0
        ? "synthesis.b4.conv1"
        : $"synthesis.b{1L << Math.Min((index + 5) / 2, 40)}.conv{(index % 2 == 1 ? 0 : 1)}";

    // Files say the width itself where others leave it to W.
    private static int? Other(PickledFacts given, string name) =>
        given.WholeOrNothing(name) is int width && width != given.Whole("dlatent_size", 512)
            ? width
            : null;
}
