using System.Globalization;
using System.Text.RegularExpressions;

namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>Where in a synthesis the parts of a network act, counted from the coarsest on: in half
/// steps for networks whose size doubles (StyleGAN2), in layers for the others (StyleGAN3), whose
/// input has place 0.</summary>
/// <remarks>Pinkney and Adler 2020, Resolution dependent GAN interpolation for controllable image
/// synthesis between domains.</remarks>
internal static partial class BlendPlace
{
    /// <summary>The place of a half step.</summary>
    /// <param name="side">Side of its result in pixels, a power of 2 from 4 on.</param>
    /// <param name="half">Which of the two at this side.</param>
    public static int Of(int side, HalfStep half) => (2 * int.Log2(side / 4)) + (int)half;

    /// <summary>The place of a layer.</summary>
    /// <param name="layer">Its number, as in <c>synthesis.L7_276_181</c>.</param>
    public static int OfLayer(int layer) => layer + 1;

    /// <summary>The place of a part.</summary>
    /// <param name="name">Its name, such as <c>synthesis.b8.conv0.weight</c>.</param>
    /// <returns>Null for a part outside the synthesis.</returns>
    public static int? Of(string name)
    {
        if (!name.StartsWith("synthesis.", StringComparison.Ordinal))
        {
            return null;
        }

        if (Layer().Match(name) is { Success: true } layer)
        {
            return OfLayer(Number(layer.Groups[1]));
        }

        Match step = Block().Match(name);
        return step.Success
            ? Of(
                Number(step.Groups[1]),
                step.Groups[2].Value is "conv1" or "torgb" ? HalfStep.Second : HalfStep.First)
            : 0;
    }

    /// <summary>Whether a part's place counts layers, not half steps.</summary>
    public static bool CountsLayers(string name) => Layer().IsMatch(name);

    private static int Number(Group digits) =>
        int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^synthesis\.b([0-9]{1,5})\.([a-z0-9]+)")]
    private static partial Regex Block();

    [GeneratedRegex(@"^synthesis\.L([0-9]{1,5})_")]
    private static partial Regex Layer();
}
