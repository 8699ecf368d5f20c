using System.Buffers;
using System.Globalization;
using System.Threading.Channels;
using GanGraph.Media.Ffmpeg;

namespace GanGraph.Media.Video;

/// <summary>Reads the frames of a film one after the other; ffmpeg decodes ahead on a thread of
/// its own, a few frames and no more.</summary>
public sealed class VideoReader : IDisposable
{
    private const int FramesAhead = 8;
    private readonly Channel<(byte[] Pixels, double Seconds)> _frames =
        Channel.CreateBounded<(byte[], double)>(FramesAhead);

    private readonly CancellationTokenSource _ending;
    private readonly CancellationToken _cancel;
    private readonly FrameTimes _times = new();
    private readonly VideoReadOptions _options;
    private readonly Thread _decoding;
    private byte[] _current = [];
    private long _delivered;

    private VideoReader(VideoInfo film, VideoReadOptions options, CancellationToken cancel)
    {
        Film = film;
        _options = options;
        Width = options.Width > 0 ? options.Width : options.Area?.Width ?? film.Width;
        Height = options.Height > 0 ? options.Height : options.Area?.Height ?? film.Height;
        _cancel = cancel;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _decoding = new Thread(Decode) { IsBackground = true, Name = "Decoding " + film.Path };
        _decoding.Start();
    }

    /// <summary>What is read.</summary>
    public VideoInfo Film { get; }

    /// <summary>Width of the frames in pixels.</summary>
    public int Width { get; }

    /// <summary>Height of the frames in pixels.</summary>
    public int Height { get; }

    /// <summary>Bytes in a frame: width * height * 3.</summary>
    public int FrameBytes => Width * Height * 3;

    /// <summary>Begins to read a film.</summary>
    /// <param name="path">A file that ffmpeg reads.</param>
    /// <param name="options">What to read; null for every frame as it is.</param>
    /// <param name="cancel">Ends the reading; ffmpeg is ended too.</param>
    /// <exception cref="MediaException">Missing, not a film, or without pictures.</exception>
    public static VideoReader Open(
        string path, VideoReadOptions? options = null, CancellationToken cancel = default) =>
        Open(VideoFile.Probe(path, cancel), options, cancel);

    /// <summary>Begins to read a film that has been looked at already.</summary>
    /// <param name="film">What <see cref="VideoFile.Probe"/> said of it.</param>
    /// <param name="options">What to read; null for every frame as it is.</param>
    /// <param name="cancel">Ends the reading; ffmpeg is ended too.</param>
    /// <exception cref="MediaException">Nothing lies in the part asked for.</exception>
    public static VideoReader Open(
        VideoInfo film, VideoReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(film);
        VideoReadOptions wanted = options ?? new VideoReadOptions();
        if (!(wanted.Start >= 0) || wanted.End <= wanted.Start)
        {
            throw new MediaException(
                $"{film.Path}: the part from {wanted.Start} to {wanted.End} seconds is empty, "
                + "wanted an end after the start. Choose another part.");
        }

        return new VideoReader(film, wanted, cancel);
    }

    /// <summary>The frame that <see cref="Next"/> went to, until it is called again: [3, height,
    /// width] bytes, all of red, then green, then blue, rows from the top down.</summary>
    public ReadOnlySpan<byte> Planes => _current.AsSpan(0, FrameBytes);

    /// <summary>Reads the next frame pixel by pixel.</summary>
    /// <param name="rgb">Takes red, green, blue for each pixel, rows from the top down; at least
    /// <see cref="FrameBytes"/> long.</param>
    /// <param name="seconds">When the frame is shown, in seconds from the start of the
    /// film.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="MediaException">ffmpeg failed, or there is no frame at all.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public bool Read(Span<byte> rgb, out double seconds)
    {
        if (!Next(out seconds))
        {
            return false;
        }

        ColourPlanes.Interleave(Planes, rgb);
        return true;
    }

    /// <summary>Goes to the next frame; <see cref="Planes"/> then holds it.</summary>
    /// <param name="seconds">When the frame is shown, in seconds from the start of the
    /// film.</param>
    /// <returns>Whether there was one; if not, the last one stays.</returns>
    /// <exception cref="MediaException">ffmpeg failed, or there is no frame at all.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public bool Next(out double seconds)
    {
        seconds = 0;
        try
        {
            if (!_frames.Reader.WaitToReadAsync(_cancel).AsTask().GetAwaiter().GetResult()
                || !_frames.Reader.TryRead(out (byte[] Pixels, double Seconds) frame))
            {
                return false;
            }

            ArrayPool<byte>.Shared.Return(_current);
            (_current, seconds) = frame;
            return true;
        }
        catch (ChannelClosedException closed) when (closed.InnerException is not null)
        {
            throw closed.InnerException;
        }
    }

    /// <summary>Ends ffmpeg if it still decodes.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        _decoding.Join();
        _ending.Dispose();
        _times.Dispose();
    }

    private void Decode()
    {
        try
        {
            FfmpegTools.Runner.Run(Command(), _ending.Token);
            _frames.Writer.Complete(_delivered > 0 ? null : new MediaException(
                $"{Film.Path}: no frame was found from {_options.Start} seconds on, the film is "
                + $"{Film.Duration} seconds long. Choose an earlier part or another film."));
        }
        catch (Exception failure)
        {
            _frames.Writer.Complete(failure);
        }
    }

    private FfmpegCommand Command()
    {
        List<string> output =
        [
            "-map", "0:" + Film.Stream, "-vf", ReadFilter.Of(Film, _options, Width, Height),
            "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", ReadFilter.PixelFormat,
        ];
        if (_options is { Rate: Fraction rate, End: double end })
        {
            long count = (long)Math.Ceiling(((end - _options.Start) * rate.Value) - 1e-6);
            count = Math.Max(1, count - _options.Skip);
            output.AddRange(["-frames:v", count.ToString(CultureInfo.InvariantCulture)]);
        }

        // Seeking lands on the key frame before the start, so that what is on screen at the
        // start is decoded too; times stay those of the film.
        double from = TimeOf(0);
        string[] seek = from > 0
            ? ["-noaccurate_seek", "-ss", from.ToString("0.000000", CultureInfo.InvariantCulture)]
            : [];
        return new FfmpegCommand
        {
            Subject = Film.Path,
            Inputs = [new FfmpegInput(Film.Path, ["-copyts", "-start_at_zero", .. seek])],
            OutputOptions = output,
            Drain = Deliver,
            Line = _times.Hear,
        };
    }

    private double TimeOf(long frame) => _options.Rate is Fraction rate
        ? _options.Start + ((double)(_options.Skip + frame) * rate.Denominator / rate.Numerator)
        : _options.Start;

    private void Deliver(Stream pipe)
    {
        int plane = Width * Height;
        while (true)
        {
            // ffmpeg writes green, blue, red.
            byte[] pixels = ArrayPool<byte>.Shared.Rent(FrameBytes);
            Span<byte> others = pixels.AsSpan(plane, 2 * plane);
            Span<byte> red = pixels.AsSpan(0, plane);
            if (pipe.ReadAtLeast(others, others.Length, false) < others.Length
                || pipe.ReadAtLeast(red, plane, false) < plane)
            {
                return;
            }

            double seconds = _options.Rate is null
                ? _times.Next(_ending.Token)
                : TimeOf(_delivered);
            _frames.Writer.WriteAsync((pixels, seconds), _ending.Token)
                .AsTask().GetAwaiter().GetResult();
            _delivered++;
        }
    }
}
