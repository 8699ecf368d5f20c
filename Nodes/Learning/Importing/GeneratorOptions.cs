using GanGraph.Learning.Networks.Progressive;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Importing;

/// <summary>What fixes a generator that came from a file: the options of one of the kinds of
/// networks there are.</summary>
public sealed record GeneratorOptions
{
    /// <summary>Of StyleGAN2; else null.</summary>
    public StyleGan2Options? StyleGan2 { get; init; }

    /// <summary>Of StyleGAN3, T or R; else null.</summary>
    public StyleGan3Options? StyleGan3 { get; init; }

    /// <summary>Of a progressive GAN; else null.</summary>
    public ProgressiveOptions? Progressive { get; init; }

    /// <summary>The kind of networks: <c>stylegan2</c>, <c>stylegan3</c> or <c>progressive</c>.
    /// </summary>
    public string Architecture => StyleGan2 is not null ? "stylegan2"
        : StyleGan3 is not null ? "stylegan3"
        : "progressive";

    /// <summary>The same as people write it.</summary>
    public string Title => StyleGan2 is not null ? "StyleGAN2"
        : StyleGan3 is { UseRadialFilters: true } ? "StyleGAN3-R"
        : StyleGan3 is not null ? "StyleGAN3-T"
        : "progressive GAN";

    /// <summary>Makes the network, without numbers.</summary>
    /// <exception cref="ModelException">There is no network of these options.</exception>
    public LoadedNetwork Make() => StyleGan2 is not null ? new StyleGan2Network(StyleGan2)
        : StyleGan3 is not null ? new StyleGan3Network(StyleGan3)
        : new ProgressiveNetwork(Progressive!);

    /// <summary>The options of a network.</summary>
    /// <exception cref="ModelException">It is of no kind that comes from files.</exception>
    public static GeneratorOptions Of(LoadedNetwork network) => network switch
    {
        StyleGan2Network two => new() { StyleGan2 = two.Options },
        StyleGan3Network three => new() { StyleGan3 = three.Options },
        ProgressiveNetwork progressive => new() { Progressive = progressive.Options },
        _ => throw new ModelException(
            "this kind of generator cannot be saved, wanted StyleGAN2, StyleGAN3 or progressive "
            + "GAN. Choose such a model."),
    };

    /// <summary>What is wrong, one sentence for each fault.</summary>
    public IEnumerable<string> Problems()
    {
        int kinds = new object?[] { StyleGan2, StyleGan3, Progressive }.Count(o => o is not null);
        return kinds != 1 ? [$"it has options of {kinds} kinds of networks, wanted 1."]
            : StyleGan2?.Problems() ?? StyleGan3?.Problems() ?? Progressive!.Problems();
    }
}
