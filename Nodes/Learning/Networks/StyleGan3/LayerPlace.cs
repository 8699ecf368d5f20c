namespace GanGraph.Learning.Networks.StyleGan3;

/// <summary>What pictures look like at one place of a StyleGAN3 synthesis.</summary>
/// <param name="Size">Side in pixels, margins included.</param>
/// <param name="Rate">Pixels across the picture without its margins.</param>
/// <param name="Cutoff">Waves across the picture that are kept.</param>
/// <param name="HalfWidth">Waves from there to where none is left.</param>
/// <param name="Channels">Channels.</param>
internal sealed record LayerPlace(
    int Size, int Rate, double Cutoff, double HalfWidth, int Channels)
{
    /// <summary>The places after each layer, the colours last; the input is like the first.
    /// </summary>
    /// <remarks>Cutoffs and stopbands grow in even ratios up to the first critical layer.
    /// </remarks>
    public static IReadOnlyList<LayerPlace> Of(StyleGan3Options options) =>
        [.. Enumerable.Range(0, options.ConvLayers + 1).Select(index => At(options, index))];

    private static LayerPlace At(StyleGan3Options options, int index)
    {
        double part = Math.Min(
            (double)index / (options.ConvLayers - options.CriticalLayers), 1);
        double lastCutoff = options.Resolution / 2.0;
        double cutoff = Between(options.FirstCutoff, lastCutoff, part);
        double stopband = Between(
            options.FirstStopband, lastCutoff * options.LastStopbandRelative, part);
        int rate = (int)Math.Pow(
            2, Math.Ceiling(Math.Log2(Math.Min(2 * stopband, options.Resolution))));
        int size = index >= options.ConvLayers - 1
            ? options.Resolution
            : rate + (2 * options.MarginSize);
        double channels = index == options.ConvLayers
            ? options.Channels
            : Math.Round(Math.Min(options.ChannelBase / 2.0 / cutoff, options.ChannelMax));
        return new(size, rate, cutoff, Math.Max(stopband, rate / 2.0) - cutoff, (int)channels);
    }

    private static double Between(double first, double last, double part) =>
        first * Math.Pow(last / first, part);
}
