using System.Globalization;
using GanGraph.Engine;
using GanGraph.Media;
using GanGraph.Media.Films;
using GanGraph.Values;

namespace GanGraph.Nodes.Encoders;

/// <summary>The encoded part of a film in the folder of its node. The size of the frames is known
/// only when the first one comes; a later run finds it written there.</summary>
internal sealed class FilmSegments : IDisposable
{
    private readonly string _folder;
    private readonly FrameSpan _span;
    private readonly Func<int, int, FilmSettings> _settings;
    private (int Width, int Height) _size;
    private FilmWriter? _writer;

    public FilmSegments(string folder, FrameSpan span, Func<int, int, FilmSettings> settings)
    {
        _folder = Path.Combine(folder, "segments");
        _span = span;
        _settings = settings;
        if (File.Exists(SizeFile) && File.ReadAllText(SizeFile).Split('x') is [var w, var h]
            && int.TryParse(w, CultureInfo.InvariantCulture, out int width)
            && int.TryParse(h, CultureInfo.InvariantCulture, out int height))
        {
            Begin(width, height);
        }
    }

    /// <summary>Number of the frame to write next.</summary>
    public long Next => _span.Start + (_writer?.NextFrame ?? 0);

    private string SizeFile => _folder + ".size";

    /// <summary>Takes the frames of a span, except those that are there already.</summary>
    public void Write(FrameSpan span, Frames frames, INodeRun run)
    {
        if (_writer is null || _size != (frames.Width, frames.Height))
        {
            if (Next > _span.Start)
            {
                throw new GraphException(
                    $"frames are {frames.Width} x {frames.Height} from frame {span.Start} on and "
                    + $"were {_size.Width} x {_size.Height} before, wanted one size. Put Resize "
                    + "before it.");
            }

            Begin(frames.Width, frames.Height);
            WholeFile.Write(SizeFile, part => File.WriteAllText(
                part,
                string.Create(
                    CultureInfo.InvariantCulture, $"{frames.Width}x{frames.Height}")));
            if (_writer!.Note is string note)
            {
                run.Say(note);
            }
        }

        byte[] rgb = RgbBytes.FromTensor(frames.Pixels);
        int bytes = frames.Width * frames.Height * 3;
        for (int i = (int)(Next - span.Start); i < span.Count; i++)
        {
            run.Cancel.ThrowIfCancellationRequested();
            _writer!.Write(rgb.AsSpan(i * bytes, bytes));
        }
    }

    /// <summary>Joins the film and throws its segments away.</summary>
    public void Finish(string path, FilmEnding ending, CancellationToken cancel)
    {
        _writer!.Finish(path, ending, cancel);
        _writer.Clear();
        File.Delete(SizeFile);
    }

    public void Dispose() => _writer?.Dispose();

    private void Begin(int width, int height)
    {
        _writer?.Dispose();
        _size = (width, height);
        _writer = new FilmWriter(_settings(width, height), _folder);
    }
}
