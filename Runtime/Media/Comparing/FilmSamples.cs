using System.Globalization;
using GanGraph.Media.Ffmpeg;
using GanGraph.Media.Films;
using GanGraph.Media.Video;

namespace GanGraph.Media.Comparing;

/// <summary>Brings the frames of a film and those that it was made from into one form, that in
/// which the film keeps them, so that nothing but the losses of the encoder lies between them.
/// </summary>
/// <param name="film">How the film is encoded.</param>
public sealed class FilmSamples(FilmSettings film)
{
    private const int LongestChoice = 400;
    private static readonly string[] Raw = ["-fps_mode", "passthrough", "-f", "rawvideo"];

    private readonly SampleLayout _layout = SegmentOptions.Samples(film) is string format
        ? new(format, film.CodedWidth, film.CodedHeight)
        : SampleLayout.Rgb(film.Width, film.Height);

    /// <summary>Width of the frames in the file, in pixels.</summary>
    public int Width => _layout.Width;

    /// <summary>Height of the frames in the file, in pixels.</summary>
    public int Height => _layout.Height;

    private bool IsRgb => SegmentOptions.Samples(film) is null;

    /// <summary>How many frames a WebP loop lasts.</summary>
    /// <param name="path">The loop.</param>
    /// <param name="rate">Frames a second.</param>
    public static long CountWebp(string path, Fraction rate) => new WebpLoop(path).FramesAt(rate);

    /// <summary>Reads frames of a film.</summary>
    /// <param name="path">The film; its frames are <see cref="Width"/> x <see cref="Height"/>.
    /// </param>
    /// <param name="frames">Their numbers in the file, from 0, rising.</param>
    /// <param name="take">Gets each with its number; not called for those beyond the end.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="MediaException">The film cannot be read.</exception>
    public void Read(
        string path,
        IReadOnlyList<long> frames,
        Action<long, FrameSamples> take,
        CancellationToken cancel = default)
    {
        if (film.Codec == FilmCodec.WebP)
        {
            WebpLoop loop = new(path);
            foreach (long frame in frames.TakeWhile(frame => frame < loop.FramesAt(film.Rate)))
            {
                cancel.ThrowIfCancellationRequested();
                take(frame, FrameSamples.Of(loop.Frame(frame, film.Rate)));
            }

            return;
        }

        foreach (long[] some in frames.Chunk(LongestChoice))
        {
            ReadSome(Path.GetFullPath(path), some, take, cancel);
        }
    }

    /// <summary>Frames in the form of the film, nothing encoded.</summary>
    /// <param name="rgb">Each [height, width, 3] bytes, red, green, blue.</param>
    /// <param name="cancel">Stops it.</param>
    public IReadOnlyList<FrameSamples> Of(
        IReadOnlyList<byte[]> rgb, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rgb);
        if (IsRgb)
        {
            return [.. rgb.Select(frame => FrameSamples.OfRgb(frame, film.Width, film.Height))];
        }

        using TemporaryFolder folder = new();
        string raw = folder["frames.raw"];
        FfmpegTools.Runner.Run(
            new FfmpegCommand
            {
                Subject = "comparing",
                Inputs =
                [
                    new FfmpegInput(
                        null, "-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size",
                        $"{Width}x{Height}", "-framerate", film.Rate.ToString()),
                ],
                OutputOptions =
                [
                    "-vf", SegmentOptions.ToLumaAndColour(_layout.Format), .. Raw,
                    "-pix_fmt", _layout.Format,
                ],
                Output = raw,
                Feed = pipe => Feed(rgb, pipe),
            },
            cancel);
        using FileStream file = File.OpenRead(raw);
        List<FrameSamples> made = [];
        Take(file, made.Add);
        return made;
    }

    /// <summary>What is left of frames when they are encoded as the film is.</summary>
    /// <param name="rgb">Each [height, width, 3] bytes, red, green, blue.</param>
    /// <param name="cancel">Stops it.</param>
    public IReadOnlyList<FrameSamples> Encoded(
        IReadOnlyList<byte[]> rgb, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rgb);
        using TemporaryFolder folder = new();
        FilmSettings few = film with { Frames = rgb.Count, FramesPerSegment = rgb.Count };
        string path = folder["film" + FilmSettings.ExtensionsOf(film.Codec)[0]];
        using (FilmWriter writer = new(few, folder["segments"]))
        {
            foreach (byte[] frame in rgb)
            {
                writer.Write(frame);
            }

            writer.Finish(path, cancel: cancel);
        }

        List<FrameSamples> read = [];
        Read(path, [.. Enumerable.Range(0, rgb.Count)], (_, frame) => read.Add(frame), cancel);
        return read;
    }

    private void ReadSome(
        string path, long[] frames, Action<long, FrameSamples> take, CancellationToken cancel)
    {
        string choice = string.Join("+", frames.Select(frame => string.Create(
            CultureInfo.InvariantCulture, $"eq(n,{frame})")));
        int next = 0;
        string format = IsRgb ? "rgb24" : _layout.Format;
        FfmpegTools.Runner.Run(
            new FfmpegCommand
            {
                Subject = path,
                Inputs = [new FfmpegInput(path, "-noautorotate")],
                OutputOptions =
                [
                    "-map", "0:v:0", "-vf", $"select='{choice}',format={format}",
                    "-frames:v", frames.Length.ToString(CultureInfo.InvariantCulture),
                    .. Raw, "-pix_fmt", format,
                ],
                Drain = pipe => Take(pipe, frame => take(frames[next++], frame)),
            },
            cancel);
    }

    private void Take(Stream raw, Action<FrameSamples> take)
    {
        while (true)
        {
            byte[] bytes = new byte[_layout.Size];
            if (raw.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                return;
            }

            take(IsRgb
                ? FrameSamples.OfRgb(bytes, film.Width, film.Height)
                : new FrameSamples(_layout, bytes));
        }
    }

    private void Feed(IReadOnlyList<byte[]> rgb, Stream pipe)
    {
        byte[] even = new byte[Width * Height * 3];
        foreach (byte[] frame in rgb)
        {
            EvenFrame.Copy(frame, film, even);
            pipe.Write(even);
        }
    }
}
