using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace GanGraph.Engine.Caching.Keeping;

/// <summary>A cache as it lies on the disk: what is in it, and the removing of it. Only folders
/// that the cache itself made are looked at; links are never followed.</summary>
/// <param name="path">Full path of the cache; it need not be there.</param>
public sealed partial class CacheFolder(string path)
{
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly string _artifacts = System.IO.Path.Combine(path, "artifacts");
    private readonly string _locks = System.IO.Path.Combine(path, "locks");

    /// <summary>Full path of the cache.</summary>
    public string Path => path;

    /// <summary>Everything in the cache, by name. Looking changes nothing.</summary>
    public IReadOnlyList<CacheEntry> Entries() => !Directory.Exists(_artifacts)
        ? []
        : [.. new DirectoryInfo(_artifacts).EnumerateDirectories()
            .Select(Look).OfType<CacheEntry>()
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    /// <summary>Names of what lies among the folders of the cache and was not made by it: files,
    /// links, other folders. It is left alone and counts for nothing.</summary>
    public IReadOnlyList<string> Strangers() => !Directory.Exists(_artifacts)
        ? []
        : [.. new DirectoryInfo(_artifacts).EnumerateFileSystemInfos()
            .Where(found => IsLink(found) || found is FileInfo
                || !(Name().IsMatch(found.Name) || Unfinished.IsName(found.Name)))
            .Select(found => found.Name).Order(StringComparer.Ordinal)];

    /// <summary>Removes a folder, unless a run uses it: then none can begin to use it meanwhile.
    /// A kill leaves it whole or gone.</summary>
    /// <param name="entry">What <see cref="Entries"/> gave.</param>
    /// <param name="why">Why it is still there; empty when it is gone.</param>
    /// <returns>Whether it is gone.</returns>
    public bool TryRemove(CacheEntry entry, out string why)
    {
        string folder = System.IO.Path.Combine(_artifacts, entry.Name);
        try
        {
            if (IsLink(new DirectoryInfo(_artifacts)))
            {
                why = $"{_artifacts} is a link, and links are not followed to remove anything";
                return false;
            }

            // What was set aside has a name that no run asks for.
            using UseMark? mark = entry.IsSetAside ? null : UseMark.TryForbid(_locks, entry.Name);
            using ArtifactLock? work = mark is null
                ? null
                : ArtifactLock.TryTake(_locks, entry.Name);
            if (!entry.IsSetAside && work is null)
            {
                why = "a run uses it, or its lock cannot be had";
                return false;
            }

            if (Look(new DirectoryInfo(folder)) is not CacheEntry now
                || (now.Key, now.Kind) != (entry.Key, entry.Kind))
            {
                why = "it has become something else meanwhile";
                return false;
            }

            bool isGone = Unfinished.Discard(folder);
            why = isGone ? "" : "a part of it cannot be deleted";
            return isGone;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or GraphException)
        {
            why = e.Message.TrimEnd('.');
            return false;
        }
    }

    /// <summary>Deletes what processes left behind when they were killed, and old records and
    /// notes that nobody will ask for.</summary>
    /// <exception cref="IOException">Something cannot be deleted.</exception>
    public void Sweep()
    {
        Unfinished.Sweep(_artifacts);
        OldNotes.Sweep(System.IO.Path.Combine(path, "hashes"));
        OldRecords.Sweep(System.IO.Path.Combine(path, "records"));
    }

    [GeneratedRegex(@"^(?<type>[A-Za-z_]\w*)-(?<key>[0-9a-f]{16})(?<old>-old-[0-9]{1,9})?$")]
    private static partial Regex Name();

    private static bool IsLink(FileSystemInfo found) =>
        found.Exists && found.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private CacheEntry? Look(DirectoryInfo folder)
    {
        Match name = Name().Match(folder.Name);
        if (!name.Success || !folder.Exists || IsLink(folder))
        {
            return null;
        }

        try
        {
            return Look(folder, name);
        }
        catch (DirectoryNotFoundException)
        {
            return null; // somebody removed it meanwhile
        }
    }

    private CacheEntry Look(DirectoryInfo folder, Match name)
    {
        string key = name.Groups["key"].Value;
        bool isSetAside = name.Groups["old"].Success;
        string? owner = ArtifactStore.OwnerOf(folder.FullName);
        ArtifactFacts? facts = ArtifactFacts.Read(folder.FullName);
        List<(bool IsNote, long Bytes, DateTime Changed)> files = [.. FilesOf(folder.FullName)];
        FileInfo used = new(ArtifactFacts.PathIn(folder.FullName));
        return new CacheEntry
        {
            Name = folder.Name,
            Type = name.Groups["type"].Value,
            Key = owner ?? key,
            Kind = facts?.Kind ?? CacheEntryKind.Unknown,
            Bytes = files.Sum(file => file.Bytes),
            Seconds = facts?.Seconds,
            LastUsed = used.Exists
                ? used.LastWriteTimeUtc
                : files.Select(file => file.Changed).Append(folder.LastWriteTimeUtc).Max(),
            Node = facts?.Node ?? "",
            Graph = facts?.Graph ?? "",
            Title = facts?.Title ?? "",
            IsSetAside = isSetAside,
            IsDamaged = !isSetAside
                && owner?.StartsWith(key, StringComparison.Ordinal) != true,
            IsInUse = !isSetAside && UseMark.IsSet(_locks, folder.Name),
            IsEmpty = files.All(file => file.IsNote),
        };
    }

    private static FileSystemEnumerable<(bool IsNote, long Bytes, DateTime Changed)> FilesOf(
        string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => (
                entry.Directory.SequenceEqual(entry.RootDirectory)
                    && ArtifactFacts.IsNote(entry.FileName.ToString()),
                entry.Length,
                entry.LastWriteTimeUtc.UtcDateTime),
            WithoutLinks)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        };
}
