using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Files;

/// <summary>Hexadecimal SHA-256 of files and folders. Hashes are remembered between runs by
/// path, size and time of last change; each note carries a hash of itself.</summary>
/// <param name="folder">Where hashes are remembered; null to remember nothing.</param>
/// <param name="say">Told of damaged notes, which are set aside; null to pass them over.</param>
public sealed class ContentHashes(string? folder, Action<string>? say = null)
{
    private const string Format = "gangraph-hash/1";

    /// <summary>A file that changed a moment ago may change again within the same tick of the
    /// clock, so its hash is not remembered.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>The hash of a file's content, or of a folder: of the names and contents of all
    /// files in it, whatever their order on the disk; links in it are passed over.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public string Of(string path) =>
        Directory.Exists(path) ? OfFolder(path) : OfFile(new FileInfo(path));

    private string OfFolder(string path)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, FileInfo file) in new DirectoryInfo(path)
            .EnumerateFiles("*", WithoutLinks)
            .Select(f => (Path.GetRelativePath(path, f.FullName).Replace('\\', '/'), f))
            .OrderBy(f => f.Item1, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{OfFile(file)}\n"));
        }

        return Hexadecimal(hash.GetHashAndReset());
    }

    private string OfFile(FileInfo file)
    {
        if (file.Length == 0)
        {
            return Hexadecimal(SHA256.HashData([]));
        }

        if (folder is null)
        {
            return Read(file);
        }

        string stamp = string.Create(
            CultureInfo.InvariantCulture,
            $"{Format}\0{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}");
        string note = Path.Combine(
            folder, Hexadecimal(SHA256.HashData(Encoding.UTF8.GetBytes(stamp))));
        bool isNoted = File.Exists(note);
        if (isNoted && Recall(note, stamp, file.Name) is string known)
        {
            OldNotes.Use(note);
            return known;
        }

        string hash = Read(file);
        if (DateTime.UtcNow - file.LastWriteTimeUtc > Settled && !(isNoted && say is null))
        {
            Remember(folder, note, Note(stamp, hash));
        }

        return hash;
    }

    private string? Recall(string note, string stamp, string name)
    {
        string text = File.ReadAllText(note);
        string hash = text.Split(' ') is [Format, string found, ..] ? found : "";
        if (text == Note(stamp, hash))
        {
            return hash;
        }

        if (say is not null)
        {
            say($"The note of the hash of {name} in the cache is damaged"
                + $"{SetAside(note)}; the file is read again.");
        }

        return null;
    }

    private static string SetAside(string note)
    {
        string aside = note + ".damaged";
        try
        {
            File.Move(note, aside, overwrite: true);
            return $" and was set aside as {Path.GetFileName(aside)}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that only may be read will do; every run says it anew then.
            return "";
        }
    }

    private static string Note(string stamp, string hash) => $"{Format} {hash} "
        + Hexadecimal(SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}\0{hash}")))[..16];

    // A note carries its own hash, so that it need not wait for the disk.
    private static void Remember(string folder, string note, string text)
    {
        string unfinished = Unfinished.NameOf(note);
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, note, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A note saves time and nothing else: a folder that only may be read will do.
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private static string Read(FileInfo file)
    {
        using FileStream stream = new(
            file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return Hexadecimal(SHA256.HashData(stream));
    }

    private static string Hexadecimal(byte[] hash) => Convert.ToHexStringLower(hash);
}
