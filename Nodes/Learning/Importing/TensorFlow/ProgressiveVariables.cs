using GanGraph.Learning.Importing.Modules;
using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Networks.Progressive;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing.TensorFlow;

/// <summary>Reads a progressive GAN of its TensorFlow trainer. Its weights keep the names and the
/// order of axes that they have in the file.</summary>
internal static class ProgressiveVariables
{
    private const string Level = "lod";

    /// <summary>Reads the averaged generator.</summary>
    public static ModelContent Read(TensorFlowNetwork network, ModelFacts facts)
    {
        double level = LevelOf(network);
        return new ModelContent
        {
            Options = new()
            {
                Progressive = Options(network.Arguments) with { MissingDoublings = level },
            },
            Weights = network.Variables.Where(variable => variable.Key != Level)
                .ToDictionary(variable => variable.Key, variable => variable.Value),
            Facts = level == 0 ? facts : facts with
            {
                Notes =
                [
                    FormattableString.Invariant(
                        $"This snapshot was taken while the pictures still grew, {level:0.##} ")
                    + "doublings before the end: its finest layers know little yet.",
                ],
            },
        };
    }

    private static ProgressiveOptions Options(PickledFacts given)
    {
        ProgressiveOptions usual = new() { Resolution = given.Whole("resolution", 32) };
        return usual with
        {
            Channels = given.Whole("num_channels", usual.Channels),
            CDimension = given.Whole("label_size", 0),
            ChannelBase = given.Whole("fmap_base", usual.ChannelBase),
            ChannelDecay = given.Real("fmap_decay") ?? usual.ChannelDecay,
            ChannelMax = given.Whole("fmap_max", usual.ChannelMax),
            LatentSize = given.WholeOrNothing("latent_size"),
            NormalizeLatents = given.Flag("normalize_latents", usual.NormalizeLatents),
            ScaleWeights = given.Flag("use_wscale", usual.ScaleWeights),
            NormalizePixels = given.Flag("use_pixelnorm", usual.NormalizePixels),
            PixelEpsilon = given.Real("pixelnorm_epsilon") ?? usual.PixelEpsilon,
            Leaky = given.Flag("use_leakyrelu", usual.Leaky),
            FusedScale = given.Flag("fused_scale", usual.FusedScale),
        };
    }

    private static double LevelOf(TensorFlowNetwork network)
    {
        if (!network.Variables.TryGetValue(Level, out StoredWeight? level))
        {
            return 0;
        }

        if (level.Shape.Count > 0)
        {
            throw new PickleException($"{Level} is no number");
        }

        using Tensor number = level.Load();
        return number.to(ScalarType.Float64).item<double>();
    }
}
