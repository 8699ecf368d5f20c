using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>Reads the options of StyleGAN2 networks off the modules of a PyTorch file, also of
/// those that the StyleGAN3 trainer saved.</summary>
internal static class StyleGan2Modules
{
    /// <summary>Options of a generator.</summary>
    /// <exception cref="PickleException">It is built in another way.</exception>
    public static StyleGan2Options Generator(ModuleTree generator)
    {
        ModuleTree synthesis = generator.Child("synthesis");
        MappingModule mapping = new(generator.Child("mapping"));
        int wDimension = generator.Facts.Whole("w_dim");
        int resolution = generator.Facts.Whole("img_resolution");
        ModuleTree[] blocks = Blocks(synthesis, resolution, smallest: 4);
        ModuleTree layer = blocks[0].Child("conv1");
        (int channelBase, int channelMax) = ChannelRule.Of(
            synthesis.Arguments, Sides(blocks, "conv1"));
        return new StyleGan2Options
        {
            ZDimension = generator.Facts.Whole("z_dim"),
            CDimension = generator.Facts.Whole("c_dim"),
            WDimension = wDimension,
            Resolution = resolution,
            Channels = generator.Facts.Whole("img_channels"),
            MappingLayers = mapping.Layers,
            LayerFeatures = mapping.LayerFeatures(wDimension),
            EmbedFeatures = mapping.EmbedFeatures(wDimension),
            MappingActivation = mapping.Activation,
            MappingRate = mapping.Rate,
            AverageBeta = mapping.AverageBeta,
            ChannelBase = channelBase,
            ChannelMax = channelMax,
            Architecture = Architecture(blocks[0]),
            Activation = ActivationOf(layer),
            ConvClamp = layer.Facts.Real("conv_clamp"),
            UseNoise = layer.Facts.Flag("use_noise", true),
            HalfResolutions = blocks.Count(IsHalf),
            ResampleFilter = Filter(synthesis, blocks),
        };
    }

    /// <summary>Options of a discriminator.</summary>
    /// <exception cref="PickleException">It is built in another way.</exception>
    public static StyleGan2DiscriminatorOptions Discriminator(ModuleTree network)
    {
        int classes = network.Facts.Whole("c_dim");
        int resolution = network.Facts.Whole("img_resolution");
        ModuleTree[] blocks = Blocks(network, resolution, smallest: 8);
        ModuleTree end = network.Child("b4");
        (int channelBase, int channelMax) = ChannelRule.Of(
            network.Arguments, [(4, Output(end.Child("conv"))), .. Sides(blocks, "conv0")]);
        ModuleTree? deviation = end.Children.GetValueOrDefault("mbstd");
        ModuleTree first = blocks.Length > 0 ? blocks[0].Child("conv0") : end.Child("conv");
        StyleGan2DiscriminatorOptions options = new()
        {
            CDimension = classes,
            Resolution = resolution,
            Channels = network.Facts.Whole("img_channels"),
            Architecture = Architecture(blocks.FirstOrDefault() ?? end),
            ChannelBase = channelBase,
            ChannelMax = channelMax,
            HalfResolutions = blocks.Count(IsHalf),
            ConvClamp = first.Facts.Real("conv_clamp"),
            Activation = ActivationOf(first),
            ResampleFilter = Filter(network, blocks),
            GroupSize = deviation?.Facts.WholeOrNothing("group_size"),
            DeviationChannels = deviation?.Facts.Whole("num_channels", 1) ?? 0,
        };
        return classes == 0 ? options : WithClasses(options, network, end);
    }

    private static StyleGan2DiscriminatorOptions WithClasses(
        StyleGan2DiscriminatorOptions options, ModuleTree network, ModuleTree end)
    {
        MappingModule mapping = new(network.Child("mapping"));
        int width = end.Facts.Whole("cmap_dim");
        return options with
        {
            MapDimension = width,
            MappingLayers = mapping.Layers,
            LayerFeatures = mapping.LayerFeatures(width),
            EmbedFeatures = mapping.EmbedFeatures(width),
            MappingActivation = mapping.Activation,
            MappingRate = mapping.Rate,
        };
    }

    private static ModuleTree[] Blocks(ModuleTree network, int resolution, int smallest)
    {
        if (resolution is < 4 or > 4096 || !int.IsPow2(resolution))
        {
            throw new PickleException(
                $"its pictures have {resolution} px, wanted a power of 2 from 4 to 4096");
        }

        return [.. StyleGan2Ranges.Sides(resolution).Where(side => side >= smallest)
            .Select(side => network.Child($"b{side}"))];
    }

    private static (int Side, long Channels)[] Sides(ModuleTree[] blocks, string layer) =>
        [.. blocks.Select(block => (
            block.Facts.Whole("resolution"), Output(block.Child(layer))))];

    private static long Output(ModuleTree layer) =>
        layer.Tensor("weight").Shape is [long output, ..] ? output
            : throw new PickleException($"{layer.Where}.weight has no axes");

    private static bool IsHalf(ModuleTree block) => block.Facts.Flag("use_fp16", false);

    private static Activation ActivationOf(ModuleTree layer) =>
        ChoiceName.Parse<Activation>(layer.Facts.Text("activation", "lrelu"));

    private static StyleGan2Architecture Architecture(ModuleTree block) =>
        ChoiceName.Parse<StyleGan2Architecture>(block.Facts.Text("architecture", ""));

    private static IReadOnlyList<double> Filter(ModuleTree network, ModuleTree[] blocks) =>
        blocks.Append(network)
            .SelectMany(part => part.Children.Values.Append(part))
            .Select(part => part.Arguments.Reals("resample_filter"))
            .FirstOrDefault(filter => filter is not null) ?? [1, 3, 3, 1];
}
