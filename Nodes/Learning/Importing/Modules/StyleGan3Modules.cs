using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>Reads the options of StyleGAN3 generators off the modules of a PyTorch file.</summary>
internal static class StyleGan3Modules
{
    /// <summary>Options of a generator.</summary>
    /// <exception cref="PickleException">It is built in another way.</exception>
    public static StyleGan3Options Generator(ModuleTree generator)
    {
        ModuleTree synthesis = generator.Child("synthesis");
        PickledFacts facts = synthesis.Facts;
        PickledFacts given = synthesis.Arguments;
        MappingModule mapping = new(generator.Child("mapping"));
        ModuleTree[] layers = [.. synthesis.Children.Where(child => child.Key != "input")
            .Select(child => child.Value)];
        if (layers.Length < 2)
        {
            throw new PickleException(
                $"its synthesis has {layers.Length} layers, wanted 2 or more");
        }

        StyleGan3Options usual = new() { Resolution = generator.Facts.Whole("img_resolution") };
        StyleGan3Options options = usual with
        {
            ZDimension = generator.Facts.Whole("z_dim"),
            CDimension = generator.Facts.Whole("c_dim"),
            WDimension = generator.Facts.Whole("w_dim"),
            Channels = generator.Facts.Whole("img_channels"),
            MappingLayers = mapping.Layers,
            MappingRate = mapping.Rate,
            AverageBeta = mapping.AverageBeta,
            ChannelBase = given.Whole("channel_base", usual.ChannelBase),
            ChannelMax = given.Whole("channel_max", usual.ChannelMax),
            ConvLayers = facts.Whole("num_layers"),
            CriticalLayers = facts.Whole("num_critical"),
            FirstCutoff = given.Real("first_cutoff") ?? usual.FirstCutoff,
            FirstStopband = given.Real("first_stopband") ?? usual.FirstStopband,
            LastStopbandRelative =
                given.Real("last_stopband_rel") ?? usual.LastStopbandRelative,
            MarginSize = facts.Whole("margin_size"),
            OutputScale = facts.Real("output_scale") ?? usual.OutputScale,
            ConvKernel = layers[0].Facts.Whole("conv_kernel"),
            FilterSize = given.Whole("filter_size", usual.FilterSize),
            ActivationUpsampling = given.Whole("lrelu_upsampling", usual.ActivationUpsampling),
            UseRadialFilters = layers.Any(layer => layer.Facts.Flag("down_radial", false)),
            ConvClamp = layers[0].Facts.Real("conv_clamp"),
            HalfResolutions = facts.Whole("num_fp16_res", usual.HalfResolutions),
            MagnitudeBeta = layers[0].Facts.Real("magnitude_ema_beta") ?? usual.MagnitudeBeta,
        };
        Check(options, [.. synthesis.Children.Keys.Where(name => name != "input")]);
        return options;
    }

    /// <summary>The names of the layers hold sizes and channels: they must follow from the
    /// options.</summary>
    private static void Check(StyleGan3Options options, string[] names)
    {
        if (options.Problems().FirstOrDefault() is string problem)
        {
            throw new PickleException(problem.TrimEnd('.'));
        }

        string[] wanted = [.. LayerPlace.Of(options)
            .Select((place, index) => $"L{index}_{place.Size}_{place.Channels}")];
        if (!names.SequenceEqual(wanted))
        {
            throw new PickleException(
                $"its layers are {PrintableText.Of(string.Join(", ", names.Take(64)))}, wanted "
                + $"{string.Join(", ", wanted)} for a StyleGAN3 of these options");
        }
    }
}
