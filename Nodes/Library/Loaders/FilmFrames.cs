using GanGraph.Engine;
using GanGraph.Media.Video;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Loaders;

/// <summary>A film as a moving picture at the rate of the graph. It goes on decoding where the
/// last span ended, and seeks when another part is asked for.</summary>
internal sealed class FilmFrames : IDisposable
{
    private readonly VideoReadOptions _options;
    private readonly VideoInfo _film;
    private VideoReader? _reader;
    private long _next;

    public FilmFrames(VideoSource source, INodeRun run)
    {
        Fraction rate = new(run.Rate.Numerator, run.Rate.Denominator);
        _film = source.Film;
        _options = source.Options(rate, run.Width, run.Height);
        double end = Math.Min(source.End ?? double.MaxValue, source.Film.Duration);
        Length = source.Film.Duration > 0
            ? (long)Math.Ceiling(((end - source.Start) * rate.Value) - 1e-3)
            : Counted(run.Cancel);
        if (Length <= 0)
        {
            throw new GraphException(
                $"start is {source.Start} seconds but the film is {source.Film.Duration} seconds "
                + "long. Choose an earlier start.");
        }
    }

    /// <summary>How many frames there are.</summary>
    public long Length { get; }

    /// <summary>Reads a span; where the file ends before it said, the last frame stays.</summary>
    public Frames Read(FrameSpan span, INodeRun run)
    {
        if (_reader is null || span.Start != _next)
        {
            _reader?.Dispose();
            _reader = VideoReader.Open(
                _film, _options with { Skip = span.Start }, run.Cancel);
        }

        using DisposeScope scope = NewDisposeScope();
        Device target = device(run.Device);
        bool isHere = target.type == DeviceType.CPU;
        Tensor pixels = empty(
            [span.Count, 3, _reader.Height, _reader.Width],
            dtype: isHere ? ScalarType.Float32 : ScalarType.Byte);
        for (int i = 0; i < span.Count; i++)
        {
            _reader.Next(out _);
            using Tensor frame = pixels.narrow(0, i, 1);
            if (isHere)
            {
                RgbBytes.Fill(_reader.Planes, frame);
            }
            else
            {
                _reader.Planes.CopyTo(frame.bytes);
            }
        }

        _next = span.End;
        if (_next >= Length)
        {
            Dispose();
        }

        return new Frames(isHere
            ? pixels
            : pixels.to(target).to_type(ScalarType.Float32).div_(255));
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }

    private long Counted(CancellationToken cancel)
    {
        using VideoReader reader = VideoReader.Open(
            _film, _options with { Width = 8, Height = 8 }, cancel);
        long count = 0;
        while (reader.Next(out _))
        {
            count++;
        }

        return count;
    }
}
