namespace GanGraph.Learning.Networks.StyleGan3;

/// <summary>Designs the filters between two rates.</summary>
/// <remarks>Karras et al. 2021, Alias-free generative adversarial networks, appendix C: an ideal
/// low-pass under a Kaiser window; in all directions alike where the ideal one is a jinc.
/// </remarks>
internal static class LowPass
{
    private const int Pieces = 256; // of an integral over a period: exact for such functions

    /// <summary>A filter for rows and columns alike.</summary>
    /// <param name="taps">How many taps, at least 2.</param>
    /// <param name="cutoff">Waves that are kept.</param>
    /// <param name="width">Waves between those kept whole and those gone.</param>
    /// <param name="rate">Pixels that the waves are counted over.</param>
    /// <returns>[taps], of the sum 1.</returns>
    public static float[] Separable(int taps, double cutoff, double width, double rate)
    {
        double[] window = Kaiser(taps, width, rate);
        double[] filter = [.. window.Select((weight, k) =>
            weight * Sinc(2 * cutoff / rate * Place(taps, k)))];
        return Normalised(filter);
    }

    /// <summary>A filter that is the same in all directions.</summary>
    /// <returns>[taps, taps], row by row, of the sum 1.</returns>
    /// <inheritdoc cref="Separable"/>
    public static float[] Radial(int taps, double cutoff, double width, double rate)
    {
        double[] window = Kaiser(taps, width, rate);
        double[] filter = new double[taps * taps];
        for (int i = 0; i < filter.Length; i++)
        {
            (int row, int column) = (i / taps, i % taps);
            double distance = double.Hypot(Place(taps, row), Place(taps, column)) / rate;
            double ideal = distance == 0 ? Math.PI * cutoff * cutoff
                : BesselJ1(2 * Math.PI * cutoff * distance) / (Math.PI * distance);
            filter[i] = ideal * window[row] * window[column];
        }

        return Normalised(filter);
    }

    private static double Place(int taps, int index) => index - ((taps - 1) / 2.0);

    private static double Sinc(double x) =>
        x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static float[] Normalised(double[] filter)
    {
        double sum = filter.Sum();
        return [.. filter.Select(tap => (float)(tap / sum))];
    }

    private static double[] Kaiser(int taps, double width, double rate)
    {
        double attenuation = (2.285 * (taps - 1) * Math.PI * (width / (rate / 2))) + 7.95;
        double beta = attenuation switch
        {
            > 50 => 0.1102 * (attenuation - 8.7),
            > 21 => (0.5842 * Math.Pow(attenuation - 21, 0.4)) + (0.07886 * (attenuation - 21)),
            _ => 0,
        };
        double Weight(int k)
        {
            double place = 2 * Place(taps, k) / (taps - 1);
            return BesselI0(beta * Math.Sqrt(1 - (place * place))) / BesselI0(beta);
        }

        return [.. Enumerable.Range(0, taps).Select(Weight)];
    }

    private static double BesselJ1(double x) =>
        Mean(angle => Math.Cos(angle - (x * Math.Sin(angle))));

    private static double BesselI0(double x) => Mean(angle => Math.Exp(x * Math.Cos(angle)));

    private static double Mean(Func<double, double> function) => Enumerable.Range(0, Pieces)
        .Average(piece => function(2 * Math.PI * piece / Pieces));
}
