using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GanGraph.Media.Films;

/// <summary>The finished segments of a film. The name of each says its place and how many frames
/// it has; what is not finished has another name.</summary>
internal sealed class SegmentFolder
{
    private const string IdentityFile = "film.txt";
    private readonly string _folder;
    private readonly FilmSettings _film;
    private readonly string _container;

    /// <summary>Opens a folder, and empties it when it belongs to another film.</summary>
    public SegmentFolder(string folder, FilmSettings film, IEnumerable<string> options)
    {
        _folder = Path.GetFullPath(folder);
        _film = film;
        _container = SegmentOptions.Container(film);
        Directory.CreateDirectory(_folder);
        string identity = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', options)
            + $"\n{film.Width}x{film.Height} {film.Rate} {film.FramesPerSegment}"
            + $"\n{film.Identity}")));
        string file = Path.Combine(_folder, IdentityFile);
        if (!File.Exists(file) || File.ReadAllText(file) != identity)
        {
            Clear();
            WholeFile.Write(file, part => File.WriteAllText(part, identity));
        }
    }

    /// <summary>How many frames are there from the first on, without a gap.</summary>
    public long Frames => Finished().Sum(segment => (long)segment.Frames);

    /// <summary>Full path of a segment.</summary>
    public string PathOf(long segment, int frames) => Path.Combine(
        _folder,
        string.Create(CultureInfo.InvariantCulture, $"{segment:D6}-{frames}{_container}"));

    /// <summary>Full path of a file beside the segments.</summary>
    public string Beside(string name) => Path.Combine(_folder, name);

    /// <summary>The paths of the segments that are there from the first on. Only the last one of
    /// a whole film may be short.</summary>
    public IReadOnlyList<(string Path, int Frames)> Finished()
    {
        List<(string, int)> found = [];
        for (long at = 0; at < _film.Frames; at += _film.FramesPerSegment)
        {
            int frames = (int)Math.Min(_film.FramesPerSegment, _film.Frames - at);
            string path = PathOf(at / _film.FramesPerSegment, frames);
            if (!File.Exists(path))
            {
                break;
            }

            found.Add((path, frames));
        }

        return found;
    }

    /// <summary>Throws everything away, the folder too.</summary>
    public void Remove()
    {
        Clear();
        Directory.Delete(_folder);
    }

    private void Clear()
    {
        foreach (string file in Directory.EnumerateFiles(_folder))
        {
            File.Delete(file);
        }
    }
}
