using System.Globalization;
using GanGraph.Engine;
using GanGraph.Media.Films;
using GanGraph.Values;

namespace GanGraph.Nodes.Encoders;

/// <summary>The encoded part of a film in the folder of its node. The size of the frames is known
/// only when the first one comes; a later run finds it in the name of the folder.</summary>
internal sealed class FilmSegments : IDisposable
{
    private const string FolderName = "segments-";
    private readonly string _folder;
    private readonly FrameSpan _span;
    private readonly Func<int, int, FilmSettings> _settings;
    private readonly INodeRun _run;
    private (int Width, int Height) _size;
    private FilmWriter? _writer;

    public FilmSegments(INodeRun run, FrameSpan span, Func<int, int, FilmSettings> settings)
    {
        _run = run;
        _folder = run.Artifact;
        _span = span;
        _settings = settings;
        if (Directory.EnumerateDirectories(_folder, FolderName + "*").FirstOrDefault()
                is string kept
            && Path.GetFileName(kept)[FolderName.Length..].Split('x') is [var w, var h]
            && int.TryParse(w, CultureInfo.InvariantCulture, out int width)
            && int.TryParse(h, CultureInfo.InvariantCulture, out int height))
        {
            Begin(width, height);
        }
    }

    /// <summary>Number of the frame to write next.</summary>
    public long Next => _span.Start + (_writer?.NextFrame ?? 0);

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

    /// <summary>Joins the film. Its segments stay until the runner deletes the folder.</summary>
    public void Finish(string path, FilmEnding ending, CancellationToken cancel) =>
        _writer!.Finish(path, ending, cancel);

    public void Dispose() => _writer?.Dispose();

    private void Begin(int width, int height)
    {
        _writer?.Dispose();
        _size = (width, height);
        string folder = Path.Combine(_folder, string.Create(
            CultureInfo.InvariantCulture, $"{FolderName}{width}x{height}"));
        foreach (string other in Directory.EnumerateDirectories(_folder, FolderName + "*")
            .Where(other => other != folder))
        {
            Directory.Delete(other, recursive: true);
        }

        _writer = new FilmWriter(_settings(width, height), folder, _run.Say, _run.Cancel);
    }
}
