using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GanGraph.Editor.Journal;

/// <summary>Where the journals of a graph lie: hidden beside it, or, where that folder cannot be
/// written, in the cache folder, or with what programs keep for a person.</summary>
internal sealed class JournalFolders
{
    private const int MostOfOneGraph = 100;
    private readonly (string Folder, string Stem)[] _places;

    /// <summary>Finds the places.</summary>
    /// <param name="graph">The graph's file.</param>
    /// <param name="cacheFolder">The cache folder; null for none.</param>
    public JournalFolders(string graph, string? cacheFolder)
    {
        string full = Path.GetFullPath(graph);
        string name = Path.GetFileName(full);
        string mark = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..16];
        string own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        _places =
        [
            (Path.GetDirectoryName(full)!, $".{name}"),
            .. new[] { cacheFolder, own.Length > 0 ? Path.Combine(own, "gangraph") : null }
                .OfType<string>()
                .Select(folder => (Path.Combine(folder, "journals"), $"{mark}-{name}")),
        ];
    }

    /// <summary>The folder of the graph.</summary>
    public string First => _places[0].Folder;

    /// <summary>All journals that are there.</summary>
    public IEnumerable<string> Existing() => _places
        .Where(place => Directory.Exists(place.Folder))
        .SelectMany(Names)
        .Where(File.Exists);

    /// <summary>Makes a new journal, which nobody else writes while it is open.</summary>
    /// <param name="fault">Why it is not in the first place; null when it is.</param>
    /// <returns>Null when no place can be written.</returns>
    public FileStream? Make(out string? fault)
    {
        fault = null;
        for (int place = 0; place < _places.Length; place++)
        {
            try
            {
                if (place > 0)
                {
                    Directory.CreateDirectory(_places[place].Folder);
                }

                string path = Names(_places[place]).FirstOrDefault(name => !File.Exists(name))
                    ?? throw new IOException("It holds too many journals of this graph.");
                return new FileStream(
                    path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault ??= e.Message;
            }
        }

        return null;
    }

    private static IEnumerable<string> Names((string Folder, string Stem) place) =>
        Enumerable.Range(1, MostOfOneGraph).Select(number => Path.Combine(
            place.Folder,
            number == 1
                ? $"{place.Stem}.journal"
                : string.Create(
                    CultureInfo.InvariantCulture, $"{place.Stem}.{number}.journal")));
}
