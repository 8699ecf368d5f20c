using System.Globalization;
using GanGraph.Learning.Networks.Progressive;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.StyleGan3;

namespace GanGraph.Learning.Importing;

/// <summary>Says in words what a file with a generator holds.</summary>
public static class GeneratorDescription
{
    /// <summary>What there is to say, each under a name, the most important first.</summary>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    public static IEnumerable<(string Name, string Text)> Of(GeneratorFile file)
    {
        ModelFacts facts = file.Facts;
        long numbers = file.Weights.Sum(weight => Count(weight.Shape));
        return Network(file.Options).Concat(
        [
            ("numbers", Number($"{numbers:N0} in {file.Weights.Count} tensors, {facts.Precision}")),
            ("file", $"{facts.Format} with {string.Join(", ", facts.Members)}; {facts.Member} "
                + "draws"),
            ("discriminator", Judge(file)),
            ("trained on", facts.TrainingSet),
            ("shown", facts.Kimg is int kimg ? Number($"{kimg:N0} thousand pictures") : ""),
            ("licence", facts.Licence),
            ("converted from", facts.Source),
            ("its SHA-256", facts.SourceHash),
            .. facts.Notes.Select(note => ("note", note)),
        ]).Where(fact => fact.Item2.Length > 0);
    }

    private static IEnumerable<(string Name, string Text)> Network(GeneratorOptions options) =>
        options.StyleGan2 is StyleGan2Options two ? OfTwo(options.Title, two)
        : options.StyleGan3 is StyleGan3Options three ? OfThree(options.Title, three)
        : OfProgressive(options.Title, options.Progressive!);

    private static IEnumerable<(string Name, string Text)> OfTwo(
        string title, StyleGan2Options options) =>
    [
        ("generator", $"{title}, {Words(options.Architecture)}"),
        ("pictures", Pictures(options.Resolution, options.Channels)),
        ("latents", Latents(options.ZDimension, options.WDimension, options.Layers)),
        ("classes", Classes(options.CDimension)),
        ("mapping", Mapping(options.MappingLayers, options.AverageBeta)),
        ("channels", string.Join(", ", options.Sides.Select(
            side => $"{options.ChannelsAt(side)} at {side} px"))),
        ("noise", options.UseNoise ? "" : "none"),
        ("half precision", Half(options.HalfResolutions)),
    ];

    private static IEnumerable<(string Name, string Text)> OfThree(
        string title, StyleGan3Options options) =>
    [
        ("generator", title),
        ("pictures", Pictures(options.Resolution, options.Channels)),
        ("latents", Latents(options.ZDimension, options.WDimension, options.Layers)),
        ("classes", Classes(options.CDimension)),
        ("mapping", Mapping(options.MappingLayers, options.AverageBeta)),
        ("channels", string.Join(", ", LayerPlace.Of(options).Select(
            (place, index) => $"L{index} {place.Channels} at {place.Size} px"))),
        ("half precision", Half(options.HalfResolutions)),
    ];

    private static IEnumerable<(string Name, string Text)> OfProgressive(
        string title, ProgressiveOptions options) =>
    [
        ("generator", title),
        ("pictures", Pictures(options.Resolution, options.Channels)),
        ("latents", $"{options.ZDimension} numbers, Z alone"),
        ("classes", Classes(options.CDimension)),
        ("channels", string.Join(", ", Enumerable.Range(1, options.Stages - 1).Select(
            stage => $"{options.ChannelsAt(stage)} at {4 << (stage - 1)} px"))),
    ];

    private static string Pictures(int side, int channels) =>
        $"{side} x {side} px, " + channels switch
        {
            1 => "grey",
            3 => "colour",
            _ => $"{channels} channels",
        };

    private static string Latents(int z, int w, int layers) =>
        $"{z} numbers in Z, {w} in W, {layers} layers in W+";

    private static string Classes(int count) => count == 0 ? "none" : $"{count}";

    private static string Mapping(int layers, double? averageBeta) => $"{layers} layers"
        + (averageBeta is null ? ", no average latent: cannot be truncated" : "");

    private static string Half(int resolutions) => resolutions == 0 ? ""
        : $"trained in it: the largest {resolutions} resolutions";

    private static string Judge(GeneratorFile file)
    {
        try
        {
            return file.DiscriminatorOptions() is StyleGan2DiscriminatorOptions options
                ? $"{Words(options.Architecture)}, groups of "
                    + $"{options.GroupSize?.ToString(CultureInfo.InvariantCulture) ?? "a batch"}"
                : "";
        }
        catch (ModelException)
        {
            return "of a kind that is not known here";
        }
    }

    private static string Words(StyleGan2Architecture architecture) =>
        architecture.ToString().ToLowerInvariant();

    private static long Count(IReadOnlyList<long> shape) =>
        shape.Aggregate(1L, (product, size) => product * size);

    private static string Number(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
