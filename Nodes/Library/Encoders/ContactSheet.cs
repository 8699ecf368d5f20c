using GanGraph.Engine;
using GanGraph.Media.Pictures;
using GanGraph.Values;

namespace GanGraph.Nodes.Encoders;

/// <summary>Lays frames out side by side in one picture, which carries its graph.</summary>
public sealed class ContactSheet : SinkNode
{
    private readonly SortedList<long, Picture> _pictures = [];
    private FrameSpan _span;

    /// <summary>The frames to show.</summary>
    public Input<Frames> Frames { get; } = new();

    /// <summary>The picture: .png, .jpg, .webp or .tif.</summary>
    public OutputSetting Path { get; } = new("sheet.png");

    /// <summary>Pictures side by side; 0 makes the sheet about as wide as high.</summary>
    public Setting<int> Columns { get; } = new(0, min: 0, max: 1000);

    /// <summary>Room between the pictures and around them.</summary>
    public Setting<int> Gap { get; } = new(4, min: 0, max: 1000, unit: "pixels");

    /// <summary>Grey of the gaps: 0 is black, 255 white.</summary>
    public Setting<int> Background { get; } = new(16, min: 0, max: 255);

    /// <summary>Writes the number of its frame, counted from 1, into the corner of each
    /// picture.</summary>
    public Setting<bool> Numbers { get; } = new(false);

    /// <summary>Shows only every n-th frame, from the first one on.</summary>
    public Setting<int> Every { get; } = new(1, min: 1, max: 100_000, unit: "frames");

    /// <summary>Width of each picture on the sheet; 0 keeps that of the frames.</summary>
    public Setting<int> PictureWidth { get; } = new(0, min: 0, max: 16_384, unit: "pixels");

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
        _pictures.Clear();
        _span = span;
        return span.Start;
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        Frames frames = Frames.Value;
        byte[] rgb = RgbBytes.FromTensor(frames.Pixels);
        int bytes = frames.Width * frames.Height * 3;
        for (int i = 0; i < span.Count; i++)
        {
            long frame = span.Start + i;
            if ((frame - _span.Start) % Every.Value == 0)
            {
                byte[] samples = rgb.AsSpan(i * bytes, bytes).ToArray();
                _pictures[frame] = Sized(new Picture(frames.Width, frames.Height, 3, 8, samples));
            }
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Close(INodeRun run)
    {
        string path = run.Resolve(Path);
        PictureFiles.Write(Lay(_pictures), path, text: run.GraphText(_span));
        _pictures.Clear();
        return [path];
    }

    /// <summary>Lays pictures out as this sheet has them.</summary>
    /// <param name="frames">The pictures by the numbers of their frames.</param>
    public Picture Lay(SortedList<long, Picture> frames)
    {
        SheetLayout layout = new(
            [.. frames.Values.Select(Sized)], Columns.Value, Gap.Value, (byte)Background.Value);
        if (Numbers.Value)
        {
            layout.Number([.. frames.Keys.Select(frame => frame + 1)]);
        }

        return layout.Sheet;
    }

    private Picture Sized(Picture picture) =>
        PictureWidth.Value == 0 || PictureWidth.Value == picture.Width
            ? picture
            : PictureFiles.Resize(
                picture, PictureWidth.Value,
                Math.Max(1, (int)Math.Round(
                    (double)picture.Height * PictureWidth.Value / picture.Width)));
}
