using System.Buffers;
using System.Globalization;
using System.Threading.Channels;
using GanGraph.Media.Ffmpeg;

namespace GanGraph.Media.Films;

/// <summary>Encodes one segment on a thread of its own, while the next frames are
/// rendered.</summary>
internal sealed class SegmentEncoder : IDisposable
{
    // The encoder takes frames by fits and starts; with too few waiting it would stand still now
    // and then, and so would the one that renders.
    private const int FewestAhead = 8;
    private const int MostAhead = 96;
    private const int BytesAhead = 64 << 20;

    private readonly Channel<byte[]> _frames;
    private readonly CancellationTokenSource _ending;
    private readonly FilmSettings _film;
    private readonly SegmentFolder _folder;
    private readonly long _place;
    private readonly int _count;
    private readonly string[] _options;
    private readonly Thread _encoding;
    private Exception? _failure;

    /// <summary>Begins a segment.</summary>
    /// <param name="film">How to encode.</param>
    /// <param name="options">ffmpeg's options for it.</param>
    /// <param name="folder">Where it is kept when it is finished.</param>
    /// <param name="place">Its place among the segments, from 0.</param>
    /// <param name="count">How many frames it has.</param>
    /// <param name="cancel">Ends ffmpeg; the segment is lost then.</param>
    public SegmentEncoder(
        FilmSettings film, string[] options, SegmentFolder folder, long place, int count,
        CancellationToken cancel)
    {
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _film = film;
        _frames = Channel.CreateBounded<byte[]>(
            Math.Clamp(BytesAhead / FrameBytes, FewestAhead, MostAhead));
        _options = options;
        _folder = folder;
        _place = place;
        _count = count;
        _encoding = new Thread(Encode) { IsBackground = true, Name = $"Encoding {place}" };
        _encoding.Start();
    }

    private int FrameBytes => _film.CodedWidth * _film.CodedHeight * 3;

    /// <summary>Hands a frame over; waits while the encoder is behind.</summary>
    /// <param name="rgb">[height, width, 3] bytes.</param>
    public void Write(ReadOnlySpan<byte> rgb)
    {
        byte[] frame = ArrayPool<byte>.Shared.Rent(FrameBytes);
        EvenFrame.Copy(rgb, _film, frame);
        try
        {
            _frames.Writer.WriteAsync(frame, _ending.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception stopped) when (stopped is ChannelClosedException
            or OperationCanceledException)
        {
            Finish();
            throw;
        }
    }

    /// <summary>Says that no frame follows.</summary>
    public void Complete() => _frames.Writer.TryComplete();

    /// <summary>Waits until the segment has its final name.</summary>
    /// <exception cref="MediaException">It could not be encoded.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Finish()
    {
        Complete();
        _encoding.Join();
        if (_failure is not null)
        {
            throw _failure switch
            {
                OperationCanceledException ended =>
                    new OperationCanceledException(ended.Message, ended, ended.CancellationToken),
                MediaException said => new MediaException(said.Message, said),
                _ => new MediaException(
                    $"Segment {_place} of the film cannot be written: {_failure.Message} Make "
                    + "room, or look at the rights of the folder, and run again.",
                    _failure),
            };
        }
    }

    /// <summary>Ends ffmpeg if it still encodes; the segment is lost then.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        Complete();
        _encoding.Join();
        _ending.Dispose();
    }

    private void Encode()
    {
        string part = _folder.PartOf(_place);
        try
        {
            FfmpegTools.Runner.Run(Command(part), _ending.Token);
            _folder.Keep(part, _place, _count);
        }
        catch (Exception failure)
        {
            _failure = failure;
            _frames.Writer.TryComplete(failure);
            File.Delete(part);
        }
    }

    private FfmpegCommand Command(string part) => new()
    {
        Subject = $"Segment {_place} of the film",
        Inputs =
        [
            new FfmpegInput(
                null, "-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size",
                $"{_film.CodedWidth}x{_film.CodedHeight}", "-framerate", _film.Rate.ToString()),
        ],
        OutputOptions =
            [.. _options, "-video_track_timescale", _film.Rate.Numerator.ToString(
                CultureInfo.InvariantCulture)],
        Output = part,
        Feed = Feed,
    };

    private void Feed(Stream pipe)
    {
        while (_frames.Reader.WaitToReadAsync(_ending.Token).AsTask().GetAwaiter().GetResult())
        {
            while (_frames.Reader.TryRead(out byte[]? frame))
            {
                pipe.Write(frame, 0, FrameBytes);
                ArrayPool<byte>.Shared.Return(frame);
            }
        }
    }
}
