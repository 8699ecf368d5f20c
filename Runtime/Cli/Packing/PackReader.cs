using System.IO.Compression;
using System.Text;
using GanGraph.Engine;

namespace GanGraph.Cli.Packing;

/// <summary>Opens packs and refuses what is none, before anything of it is written.</summary>
internal sealed class PackReader : IDisposable
{
    private const int MostFiles = 200_000;
    private const long MostBytes = 1L << 40;
    private const int LargestRatio = 100;
    private const long Small = 1_000_000;
    private const int KindOfFile = 0xF000;
    private const int Regular = 0x8000;

    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly string _path;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Opens a pack.</summary>
    /// <exception cref="GraphException">It is none, or holds what no pack holds.</exception>
    public PackReader(string path)
    {
        _path = path;
        _file = File.OpenRead(path);
        try
        {
            _zip = new ZipArchive(_file, ZipArchiveMode.Read, leaveOpen: true);
            CheckEntries();
            Manifest = PackManifest.Parse(ReadManifest(), path);
            CheckManifest();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException
            or ArgumentException or NotSupportedException)
        {
            Dispose();
            throw new GraphException(
                $"{path} is no whole zip file: {e.Message} Get it again, and whole.", e);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What is in it.</summary>
    public PackManifest Manifest { get; }

    /// <summary>Opens a file of the pack.</summary>
    public Stream Open(PackedFile file) => _entries[file.Path].Open();

    /// <inheritdoc/>
    public void Dispose()
    {
        _zip?.Dispose();
        _file.Dispose();
    }

    private void CheckEntries()
    {
        if (_zip.Entries.Count > MostFiles)
        {
            throw Refused($"it holds {_zip.Entries.Count} files, at most {MostFiles} may be");
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in _zip.Entries)
        {
            string name = entry.FullName;
            int kind = (entry.ExternalAttributes >> 16) & KindOfFile;
            string? fault = PackName.Fault(name)
                ?? (!names.Add(name.Normalize()) ? "its name is there twice" : null)
                ?? (entry.IsEncrypted ? "it is encrypted" : null)
                ?? (kind is not (0 or Regular) ? "it is a link or no file" : null)
                ?? (entry.Length > Small && entry.Length / LargestRatio > entry.CompressedLength
                    ? $"it would unpack to {entry.Length / Math.Max(1, entry.CompressedLength)} "
                        + "times its size" : null);
            if (fault is not null)
            {
                throw Refused($"{Quoted(name)} cannot be unpacked: {fault}");
            }

            _entries.Add(name, entry);
        }

        // A file cannot be the folder of another one.
        foreach (string name in names)
        {
            for (int at = name.IndexOf('/'); at >= 0; at = name.IndexOf('/', at + 1))
            {
                if (names.Contains(name[..at]))
                {
                    throw Refused($"{Quoted(name[..at])} is a file and a folder");
                }
            }
        }

        if (_entries.Values.Sum(entry => (decimal)entry.CompressedLength) > _file.Length)
        {
            throw Refused("its files lie over each other");
        }
    }

    private string ReadManifest()
    {
        if (!_entries.TryGetValue(PackManifest.Name, out ZipArchiveEntry? entry)
            || entry.Length > PackManifest.LongestText)
        {
            throw new GraphException(
                $"{_path} is no pack of a graph: it has no {PackManifest.Name}. Name a file that "
                + "gangraph pack has made.");
        }

        byte[] text = new byte[entry.Length];
        using Stream stream = entry.Open();
        stream.ReadExactly(text);
        return Encoding.UTF8.GetString(text);
    }

    private void CheckManifest()
    {
        foreach (PackedFile file in Manifest.Files)
        {
            if (!_entries.TryGetValue(file.Path, out ZipArchiveEntry? entry)
                || file.Path == PackManifest.Name)
            {
                throw Refused($"{Quoted(file.Path)} is in its list and not in it");
            }

            if (entry.Length != file.Size)
            {
                throw Refused($"{Quoted(file.Path)} has {entry.Length} bytes, its list says "
                    + $"{file.Size}");
            }

            if (!PackName.IsAPlace(file.Path, Manifest.Graph))
            {
                throw Refused($"{Quoted(file.Path)} has no place in a pack");
            }
        }

        HashSet<string> listed = [.. Manifest.Files.Select(file => file.Path)];
        string? other = _entries.Keys.FirstOrDefault(
            name => name != PackManifest.Name && !listed.Contains(name));
        if (other is not null || listed.Count != Manifest.Files.Count)
        {
            throw Refused($"{Quoted(other ?? "a file")} is in it and not once in its list");
        }

        if (!listed.Contains(Manifest.Graph) || Manifest.Graph.Contains('/'))
        {
            throw Refused("it holds no graph");
        }

        if (Manifest.Files.Sum(file => (decimal)file.Size) > MostBytes)
        {
            throw Refused("it would unpack to more than a terabyte");
        }
    }

    private GraphException Refused(string found) => new(
        $"{_path} is not unpacked: {found}. Ask the one who made it for another.");

    private static string Quoted(string name) => $"\"{(name.Length > 80 ? name[..80] : name)}\"";
}
