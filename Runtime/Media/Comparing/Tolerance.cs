using GanGraph.Media.Films;

namespace GanGraph.Media.Comparing;

/// <summary>How far frames of a film may be from those that it was made from: as far as the
/// encoder itself moves these very frames, and a little more.</summary>
/// <remarks>Some of the frames are encoded anew with the settings of the film. What the film
/// itself lost may be more: an encoder spends less on a frame between two others than on one
/// that stands alone. Of walks through a trained generator in H.264 (quality 0 to 51), H.265 (28,
/// 51), VP9 and AV1 (30, 51), ProRes, GIF and WebP (40), the worst frame fell 2.8 decibels below
/// that in WebP and at most 1.1 elsewhere. Allowed are 4 decibels, and for the worst block 2.5
/// times and 2 steps more. An encoder that loses nothing allows nothing.</remarks>
/// <param name="losses">What the encoder does to some of the frames.</param>
public sealed class Tolerance(IReadOnlyList<FrameDifference> losses)
{
    private const int CoarseCrf = 40;
    private const double Decibels = 4;
    private const double Times = 2.5;
    private const double Steps = 2;

    /// <summary>What a film may have lost that was encoded again with little quality; null for
    /// codecs whose quality cannot be chosen. Pictures that only resemble each other may be as
    /// near, so this explains and does not excuse.</summary>
    /// <param name="samples">The form of the film.</param>
    /// <param name="film">How the graph encodes it.</param>
    /// <param name="rgb">Some of its frames.</param>
    /// <param name="cancel">Stops it.</param>
    public static Tolerance? Coarse(
        FilmSamples samples,
        FilmSettings film,
        IReadOnlyList<byte[]> rgb,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(film);
        if (film.Codec is FilmCodec.ProRes4444 or FilmCodec.ProRes422Hq or FilmCodec.Ffv1
            or FilmCodec.Gif or FilmCodec.WebP)
        {
            return null;
        }

        FilmSamples coarse = new(film with { Crf = Math.Max(film.Crf, CoarseCrf) });
        return new Tolerance([.. samples.Of(rgb, cancel)
            .Zip(coarse.Encoded(rgb, cancel), (own, encoded) => encoded.From(own))]);
    }

    /// <summary>Whether only the same samples will do.</summary>
    public bool IsExactness { get; } = losses.All(loss => loss.IsExact);

    /// <summary>What the encoder loses: mean of the squared differences.</summary>
    public double Noise { get; } = losses.Average(loss => loss.MeanSquare);

    /// <summary>The lowest peak signal to noise ratio allowed, in decibels.</summary>
    public double LeastPsnr { get; } = losses.Min(loss => loss.Psnr) - Decibels;

    /// <summary>The largest difference of a block allowed, in steps of 8 bits.</summary>
    public double MostWorstBlock { get; } =
        (losses.Max(loss => loss.WorstBlock) * Times) + Steps;

    /// <summary>Whether a frame may be so far off.</summary>
    public bool Allows(FrameDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.IsExact || (!IsExactness
            && difference.Psnr >= LeastPsnr && difference.WorstBlock <= MostWorstBlock);
    }
}
