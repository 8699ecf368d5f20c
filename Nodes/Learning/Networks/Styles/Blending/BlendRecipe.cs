namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>How much of which generator a blend has at each place.</summary>
/// <remarks>Pinkney and Adler 2020, Resolution dependent GAN interpolation for controllable image
/// synthesis between domains: coarse layers carry pose and shape, fine ones colour and texture.
/// </remarks>
public sealed record BlendRecipe
{
    /// <summary>Side in pixels from which on the fine generator draws, for networks whose size
    /// doubles (StyleGAN2).</summary>
    public int Resolution { get; init; } = 32;

    /// <summary>With which half step of that side it begins.</summary>
    public HalfStep HalfStep { get; init; }

    /// <summary>The layer from which on the fine generator draws, for networks that have layers
    /// alone (StyleGAN3).</summary>
    public int Layer { get; init; } = 7;

    /// <summary>How softly one passes into the other, in half steps or layers; 0 for a cut.
    /// </summary>
    public double Width { get; init; }

    /// <summary>How one passes into the other, when there is a width.</summary>
    public BlendCurve Curve { get; init; }

    /// <summary>Whose mapping it has.</summary>
    public MappingOwner Mapping { get; init; }

    /// <summary>How much of the fine generator's mapping it has, for
    /// <see cref="MappingOwner.Both"/>.</summary>
    public double MappingShare { get; init; } = 0.5;

    /// <summary>Counts as the script of Pinkney 2020 does: a cut lies one size higher than asked
    /// for, the convolution at 4 pixels is always that of the coarse generator, and so is
    /// everything that is not learned.</summary>
    public bool IsExact { get; init; }

    /// <summary>How much of the fine generator's mapping and average latent the blend has: 0 to
    /// 1.</summary>
    public double ShareOfMapping => IsExact ? 0 : Mapping switch
    {
        MappingOwner.Coarse => 0,
        MappingOwner.Fine => 1,
        _ => MappingShare,
    };

    /// <summary>Everything that shapes the blend, as text for hashes.</summary>
    internal string Text => FormattableString.Invariant(
        $"{Resolution} {HalfStep} {Layer} {Width:R} {Curve} {ShareOfMapping:R} {IsExact}");

    /// <summary>The place from which on the fine generator draws.</summary>
    /// <param name="network">One of the networks.</param>
    /// <exception cref="ModelException">It has no such place.</exception>
    internal int ThresholdIn(StyleNetwork network)
    {
        int[] layers = [.. network.Weights.Parts
            .Where(part => BlendPlace.CountsLayers(part.Name))
            .Select(part => BlendPlace.Of(part.Name)!.Value)];
        if (layers.Length == 0)
        {
            return Resolution <= network.Resolution ? BlendPlace.Of(Resolution, HalfStep)
                : throw new ModelException(
                    $"resolution is {Resolution}, wanted 4 to {network.Resolution}, the size of "
                    + "what these generators draw. Choose a power of 2 among these.");
        }

        if (IsExact)
        {
            throw new ModelException(
                "exact is on, wanted off for these generators: the rule is of StyleGAN2. Set it "
                + "off.");
        }

        return BlendPlace.OfLayer(Layer) <= layers.Max() ? BlendPlace.OfLayer(Layer)
            : throw new ModelException(
                $"layer is {Layer}, wanted 0 to {layers.Max() - 1}, the layers of these "
                + "generators. Choose one of these.");
    }

    /// <summary>How much of the fine generator a part has: 0 to 1. What is drawn once at random
    /// and never learned, such as noise, comes whole from the one that has more.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="learned">Whether it is learned.</param>
    /// <param name="threshold">The place from which on the fine generator draws.</param>
    internal double ShareOf(string name, bool learned, int threshold)
    {
        if (BlendPlace.Of(name) is not int place)
        {
            return ShareOfMapping;
        }

        if (IsExact)
        {
            return learned && IsInTheScript(name) ? ExactAt(place - threshold) : 0;
        }

        double share = At(place - threshold);
        return learned || name.EndsWith("_ema", StringComparison.Ordinal) ? share
            : share >= 0.5 ? 1 : 0;
    }

    private static bool IsInTheScript(string name) =>
        !name.StartsWith("synthesis.b4.conv1.", StringComparison.Ordinal)
        && !name.Contains(".skip.", StringComparison.Ordinal);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private double ExactAt(int distance) =>
        Width > 0 ? Sigmoid(distance / Width) : distance > 1 ? 1 : 0;

    private double At(int distance)
    {
        if (Width == 0)
        {
            return distance >= 0 ? 1 : 0;
        }

        double along = distance / Width;
        double part = Math.Clamp((along / 6) + 0.5, 0, 1);
        return Curve switch
        {
            BlendCurve.Linear => Math.Clamp((along / 4) + 0.5, 0, 1),
            BlendCurve.Smooth => part * part * (3 - (2 * part)),
            _ => Sigmoid(along),
        };
    }
}
