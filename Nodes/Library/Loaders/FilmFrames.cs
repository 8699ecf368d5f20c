using GanGraph.Engine;
using GanGraph.Media.Video;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Loaders;

/// <summary>A film as a moving picture at the rate of the graph. It goes on decoding where the
/// last span ended, and seeks when another part is asked for.</summary>
internal sealed class FilmFrames : IDisposable
{
    private readonly VideoReadOptions _options;
    private readonly string _path;
    private VideoReader? _reader;
    private byte[] _last = [];
    private long _next;

    public FilmFrames(VideoSource source, INodeRun run)
    {
        Fraction rate = new(run.Rate.Numerator, run.Rate.Denominator);
        _path = source.Film.Path;
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
                _path, _options with { Skip = span.Start }, run.Cancel);
            _last = new byte[_reader.FrameBytes];
        }

        byte[] rgb = new byte[(long)span.Count * _last.Length];
        for (int i = 0; i < span.Count; i++)
        {
            _reader.Read(_last, out _);
            _last.CopyTo(rgb, (long)i * _last.Length);
        }

        _next = span.End;
        Frames frames = new(RgbBytes.ToTensor(
            rgb, span.Count, _reader.Height, _reader.Width, device(run.Device)));
        if (_next >= Length)
        {
            Dispose();
        }

        return frames;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }

    private long Counted(CancellationToken cancel)
    {
        using VideoReader reader = VideoReader.Open(
            _path, _options with { Width = 8, Height = 8 }, cancel);
        byte[] frame = new byte[reader.FrameBytes];
        long count = 0;
        while (reader.Read(frame, out _))
        {
            count++;
        }

        return count;
    }
}
