using GanGraph.Learning.Importing.Modules;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Importing.TensorFlow;

/// <summary>Reads a StyleGAN2 discriminator of the TensorFlow trainers, and gives its weights the
/// names and shapes that those of PyTorch have.</summary>
internal static class StyleGan2DiscriminatorVariables
{
    /// <summary>Options of the discriminator.</summary>
    public static StyleGan2DiscriminatorOptions Options(TensorFlowNetwork network)
    {
        PickledFacts given = network.Arguments;
        return new StyleGan2DiscriminatorOptions
        {
            CDimension = given.Whole("label_size", 0),
            Resolution = given.Whole("resolution", 1024),
            Channels = given.Whole("num_channels", 3),
            Architecture =
                ChoiceName.Parse<StyleGan2Architecture>(given.Text("architecture", "resnet")),
            ChannelBase = StyleGan2Variables.ChannelBase(given),
            ChannelMax = given.Whole("fmap_max", 512),
            HalfResolutions = given.Whole("num_fp16_res", 0),
            ConvClamp = given.Real("conv_clamp"),
            Activation = ChoiceName.Parse<Activation>(given.Text("nonlinearity", "lrelu")),
            ResampleFilter = given.Reals("resample_kernel") ?? [1, 3, 3, 1],
            MapDimension = given.WholeOrNothing("mapping_fmaps"),
            MappingLayers = given.Whole("mapping_layers", 0),
            MappingRate = given.Real("mapping_lrmul") ?? 0.1,
            GroupSize = given.Names.Contains("mbstd_group_size")
                ? given.WholeOrNothing("mbstd_group_size")
                : 4,
            DeviationChannels = given.Whole("mbstd_num_features", 1),
        };
    }

    /// <summary>Weights of the discriminator.</summary>
    /// <exception cref="Pickles.PickleException">There are others than a StyleGAN2 has.
    /// </exception>
    public static Dictionary<string, StoredWeight> Weights(TensorFlowNetwork network)
    {
        Dictionary<string, StoredWeight> weights = [];
        foreach ((string name, StoredWeight weight) in network.Variables
            .Where(variable => variable.Key is not "lod"))
        {
            (string ours, StoredWeight turned) = name.Split('/') switch
            {
                ["LabelEmbed", string part] =>
                    StyleGan2Variables.Dense("mapping.embed", part, weight),
                [string layer, string part]
                    when StyleGan2Variables.Number(layer, "Mapping") is int index =>
                    StyleGan2Variables.Dense($"mapping.fc{index}", part, weight),
                ["Output", string part] => StyleGan2Variables.Dense("b4.out", part, weight),
                ["4x4", "Dense0", string part] =>
                    StyleGan2Variables.Dense("b4.fc", part, weight),
                [string side, string layer, string part]
                    when StyleGan2Variables.Block(side) is int block
                        && Layer(layer) is string inner =>
                    ($"b{block}.{inner}.{part}",
                        part == "weight" ? WeightLayout.Convolution(weight) : weight),
                _ => throw StyleGan2Variables.Unknown(name),
            };
            weights[ours] = turned;
        }

        return weights;
    }

    private static string? Layer(string name) => name switch
    {
        "FromRGB" => "fromrgb",
        "Conv" => "conv",
        "Conv0" => "conv0",
        "Conv1_down" => "conv1",
        "Skip" => "skip",
        _ => null,
    };
}
