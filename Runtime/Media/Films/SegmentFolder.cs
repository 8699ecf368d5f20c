using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GanGraph.Media.Films;

/// <summary>The finished segments of a film. The name of each says its place, how many frames it
/// has, which film it belongs to and the hash of its content; what is not finished has another
/// name.</summary>
internal sealed partial class SegmentFolder
{
    private const string Damaged = ".damaged";
    private readonly string _folder;
    private readonly FilmSettings _film;
    private readonly string _container;
    private readonly string _identity;
    private readonly Action<string> _say;

    /// <summary>Opens a folder, and deletes the segments of another film in it.</summary>
    public SegmentFolder(
        string folder, FilmSettings film, IEnumerable<string> options, Action<string> say)
    {
        _folder = Path.GetFullPath(folder);
        _film = film;
        _say = say;
        _container = SegmentOptions.Container(film);
        _identity = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', options)
            + $"\n{film.Width}x{film.Height} {film.Rate} {film.FramesPerSegment}"
            + $"\n{film.Identity}")))[..16];
        Directory.CreateDirectory(_folder);
        foreach (string other in Directory.EnumerateFiles(_folder)
            .Where(path => SegmentName().Match(Path.GetFileName(path)) is { Success: true } name
                && name.Groups["film"].Value != _identity))
        {
            File.Delete(other);
        }
    }

    /// <summary>The segments that are there from the first on without a gap, as their hashes
    /// say. One that is damaged is set aside and said; those behind it are made again. Only the
    /// last one of a whole film may be short.</summary>
    public IReadOnlyList<(string Path, int Frames)> Read()
    {
        Dictionary<(long, int), string> there = Directory.EnumerateFiles(_folder)
            .Select(path => (Path: path, Name: SegmentName().Match(Path.GetFileName(path))))
            .Where(file => file.Name.Success
                && !file.Path.EndsWith(Damaged, StringComparison.Ordinal))
            .GroupBy(file => (Number(file.Name, "place"), (int)Number(file.Name, "frames")))
            .ToDictionary(same => same.Key, same => same.First().Path);
        List<(string, int)> found = [];
        for (long at = 0; at < _film.Frames; at += _film.FramesPerSegment)
        {
            int frames = (int)Math.Min(_film.FramesPerSegment, _film.Frames - at);
            if (!there.TryGetValue((at / _film.FramesPerSegment, frames), out string? path)
                || !IsWhole(path, at))
            {
                break;
            }

            found.Add((path, frames));
        }

        return found;
    }

    /// <summary>A temporary name for a segment that is being made, or for what helps to join
    /// them.</summary>
    public string PartOf(string name) => WholeFile.PartOf(Path.Combine(_folder, name));

    /// <summary>A temporary name for a segment that is being made.</summary>
    public string PartOf(long place) => PartOf(
        place.ToString("D6", CultureInfo.InvariantCulture) + _container);

    /// <summary>Brings a finished segment to the disk and gives it its final name.</summary>
    /// <param name="part">What <see cref="PartOf(long)"/> gave.</param>
    /// <param name="place">Its place among the segments, from 0.</param>
    /// <param name="frames">How many frames it has.</param>
    public void Keep(string part, long place, int frames)
    {
        WholeFile.Flush(part);
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"{place:D6}-{frames}-{_identity}-{WholeFile.Hash(part)[..32]}{_container}");
        File.Move(part, Path.Combine(_folder, name), overwrite: true);
        FolderFlush.Of(_folder);
    }

    private bool IsWhole(string path, long firstFrame)
    {
        string hash = SegmentName().Match(Path.GetFileName(path)).Groups["hash"].Value;
        if (WholeFile.Hash(path)[..32] == hash)
        {
            return true;
        }

        _say($"{path} is damaged: its content is not what its name says. It was set aside as "
            + $"{WholeFile.SetAside(path)}; the film is made again from frame {firstFrame} on.");
        return false;
    }

    private static long Number(Match name, string part) =>
        long.Parse(name.Groups[part].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<place>\d{6,12})-(?<frames>\d{1,9})-(?<film>[0-9a-f]{16})-(?<hash>[0-9a-f]{32})\.")]
    private static partial Regex SegmentName();
}
