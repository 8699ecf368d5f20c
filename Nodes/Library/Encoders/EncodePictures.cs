using System.Globalization;
using GanGraph.Engine;
using GanGraph.Media.Pictures;
using GanGraph.Values;

namespace GanGraph.Nodes.Encoders;

/// <summary>Writes frames as numbered pictures. A run that is stopped goes on with the first one
/// missing. Each picture carries its graph.</summary>
public sealed class EncodePictures : SinkNode
{
    private FrameSpan _span;
    private PictureNotes? _notes;

    /// <summary>The frames to write.</summary>
    public Input<Frames> Frames { get; } = new();

    /// <summary>Folder and name; the number of the frame is put before the extension. The
    /// extension decides the format: .png, .jpg, .webp or .tif.</summary>
    public OutputSetting Path { get; } = new("frames/frame.png");

    /// <summary>Digits of the number, with zeros in front.</summary>
    public Setting<int> Digits { get; } = new(6, min: 1, max: 12);

    /// <summary>Quality of JPEG and WebP: 100 is best, 1 smallest.</summary>
    public Setting<int> Quality { get; } = new(92, min: 1, max: 100);

    /// <summary>Writes only every n-th frame, from the first one on.</summary>
    public Setting<int> Every { get; } = new(1, min: 1, max: 100_000, unit: "frames");

    /// <inheritdoc/>
    protected override IEnumerable<string> Check()
    {
        string extension = System.IO.Path.GetExtension(Path.Value).ToLowerInvariant();
        if (!PictureFiles.Extensions.Contains(extension))
        {
            yield return $"path is {Path.Value}, wanted one of "
                + $"{string.Join(", ", PictureFiles.Extensions)} at its end. Rename it.";
        }
    }

    /// <inheritdoc/>
    protected override long Open(FrameSpan span, INodeRun run)
    {
        _span = span;
        _notes = new PictureNotes(
            System.IO.Path.Combine(run.Artifact, "written.txt"),
            string.Create(
                CultureInfo.InvariantCulture, $"{run.Resolve(Path)} {span.Start} {Every.Value}"),
            run.Say);
        long there = _notes.Open(PathsOf(span, run));
        return Math.Min(span.Start + (there * Every.Value), span.End);
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        Frames frames = Frames.Value;
        byte[] rgb = RgbBytes.FromTensor(frames.Pixels);
        int bytes = frames.Width * frames.Height * 3;
        ParallelOptions options = new() { CancellationToken = run.Cancel };
        Parallel.For(0, span.Count, options, i =>
        {
            if (IsWanted(span.Start + i))
            {
                byte[] samples = rgb.AsSpan(i * bytes, bytes).ToArray();
                FrameSpan own = span with { Start = span.Start + i, Count = 1 };
                PictureFiles.Write(
                    new Picture(frames.Width, frames.Height, 3, 8, samples),
                    PathOf(own.Start, run), Quality.Value, run.GraphText(own));
            }
        });
        _notes!.Add([.. PathsOf(span, run)]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Close(INodeRun run) => [.. PathsOf(_span, run)];

    private IEnumerable<string> PathsOf(FrameSpan span, INodeRun run)
    {
        for (long frame = span.Start; frame < span.End; frame++)
        {
            if (IsWanted(frame))
            {
                yield return PathOf(frame, run);
            }
        }
    }

    private bool IsWanted(long frame) => (frame - _span.Start) % Every.Value == 0;

    private string PathOf(long frame, INodeRun run)
    {
        string path = run.Resolve(Path);
        string number = frame.ToString("D" + Digits.Value, CultureInfo.InvariantCulture);
        return System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(path)!,
            $"{System.IO.Path.GetFileNameWithoutExtension(path)}-{number}"
            + System.IO.Path.GetExtension(path));
    }
}
