using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Files;

/// <summary>Finds the files that a graph names: under the graph's own folder, then under the
/// folders that the person allows, never elsewhere.</summary>
/// <param name="document">The graph.</param>
/// <param name="roots">Folders besides the graph's own in which assets may lie.</param>
/// <param name="hashes">Hashes contents.</param>
public sealed class AssetResolver(
    GraphDocument document, IReadOnlyList<string> roots, ContentHashes hashes)
{
    private const string Prefix = "asset:";

    private readonly IReadOnlyList<string> _roots =
        [.. roots.Prepend(document.Folder).Select(RealPath.Of).Distinct()];

    /// <summary>Full path of what a setting names, with all links followed.</summary>
    /// <exception cref="GraphException">It is missing, of another kind, or outside the allowed
    /// folders.</exception>
    public string Resolve(AssetSetting asset)
    {
        AssetPlace place = Find(asset.Value, asset.Kind);
        return place.IsFound
            ? place.Path
            : throw new GraphException($"{asset.Name} is {place.Fault}");
    }

    /// <summary>Hexadecimal SHA-256 of the content of what a setting names.</summary>
    /// <exception cref="GraphException">It is missing, of another kind, or outside the allowed
    /// folders.</exception>
    public string Hash(AssetSetting asset) => hashes.Of(Resolve(asset));

    /// <summary>Full path of an asset of the graph, whether a node reads it or not; null when it
    /// is missing or outside the allowed folders.</summary>
    public string? Locate(AssetEntry asset)
    {
        AssetKind[] kinds = asset.Kind is AssetKind kind
            ? [kind] : [AssetKind.Video, AssetKind.PictureFolder];
        return kinds.Select(k => Locate(asset.Path, k, asset.Sha256))
            .FirstOrDefault(place => place.IsFound)?.Path;
    }

    /// <summary>The entry under <c>assets</c> that a value names, or null.</summary>
    internal AssetEntry? Entry(string value) =>
        value.StartsWith(Prefix, StringComparison.Ordinal)
            ? document.Asset(value[Prefix.Length..])
            : null;

    /// <summary>Finds what the value of a setting names.</summary>
    internal AssetPlace Find(string value, AssetKind kind)
    {
        string path = value;
        string? hash = null;
        if (value.StartsWith(Prefix, StringComparison.Ordinal))
        {
            if (Entry(value) is not AssetEntry entry)
            {
                return new("", ProblemCode.AssetUnknown, $"{Words.Quote(value)}, but no asset has "
                    + "this name. "
                    + Words.Offer(
                        value[Prefix.Length..],
                        [.. document.Assets.Take(1000).Select(asset => asset.Name)]));
            }

            if (entry.Kind is AssetKind other && other != kind)
            {
                return new("", ProblemCode.AssetKind, $"{Words.Quote(value)}, whose kind is "
                    + $"{Name(other)}, wanted is {Name(kind)}. Name an asset of that kind.");
            }

            (path, hash) = (entry.Path, entry.Sha256);
        }

        return Locate(path, kind, hash);
    }

    /// <summary>The path to write into a graph that travels: relative to the allowed folder in
    /// which the file lies, with forward slashes.</summary>
    internal string Portable(string path)
    {
        string plain = path.Replace('\\', '/');
        if (!IsAbsolute(path) && !plain.Split('/').Contains(".."))
        {
            return path;
        }

        string real = _roots.Select(root => RealPath.Of(Path.Combine(root, plain)))
            .FirstOrDefault(Path.Exists) ?? RealPath.Of(path);
        string? root = _roots.FirstOrDefault(root => RealPath.IsIn(real, root));
        return root is null || root == real
            ? Path.GetFileName(real)
            : Path.GetRelativePath(root, real).Replace('\\', '/');
    }

    private AssetPlace Locate(string path, AssetKind kind, string? hash)
    {
        string quoted = Words.Quote(path);
        if (path.Trim().Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return new("", ProblemCode.AssetMissing, $"{quoted}, which is no path. "
                + "Write the path of a file, relative to the graph.");
        }

        try
        {
            string plain = path.Replace('\\', '/');
            bool outside = IsForeign(plain);
            foreach (string root in outside ? [] : _roots)
            {
                string real = RealPath.Of(Path.Combine(root, plain));
                if (!_roots.Any(allowed => RealPath.IsIn(real, allowed)))
                {
                    outside = true;
                }
                else if (kind == AssetKind.PictureFolder
                    ? Directory.Exists(real)
                    : File.Exists(real))
                {
                    return kind != AssetKind.PictureFolder && new FileInfo(real).Length == 0
                        ? Empty(quoted)
                        : new(real, "", "");
                }
                else if (Directory.Exists(real) || File.Exists(real))
                {
                    return new("", ProblemCode.AssetKind, $"{quoted}, which is a "
                        + (kind == AssetKind.PictureFolder ? "file, wanted is a folder. "
                            : "folder, wanted is a file. ") + "Name another one.");
                }
            }

            return outside ? Outside(quoted) : Missing(path, kind, hash);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            return new("", ProblemCode.AssetMissing,
                $"{quoted}, which cannot be read: {e.Message} Look at its rights.");
        }
    }

    private static AssetPlace Outside(string quoted) =>
        new("", ProblemCode.AssetOutside, $"{quoted}, which leads out of the graph's folder. "
            + "Put the file beside the graph, or allow its folder with --root.");

    private AssetPlace Missing(string path, AssetKind kind, string? hash)
    {
        bool isFolder = kind == AssetKind.PictureFolder;
        string wanted = hash is null ? "" : $", wanted is the file with the SHA-256 {hash}";
        string what = isFolder ? "folder" : "file";
        string found = $"{Words.Quote(path)}, which is not there{wanted}. ";
        return new("", ProblemCode.AssetMissing, found
            + (new MovedFile(_roots, hashes).Find(path, isFolder, hash)
                ?? $"Put the {what} there, or write where it is, relative to the graph."));
    }

    private static AssetPlace Empty(string quoted) =>
        new("", ProblemCode.AssetMissing, $"{quoted}, which is an empty file. "
            + "Put the whole file there.");

    private static string Name(AssetKind kind) => NameInFile.Of(kind);

    private static bool IsAbsolute(string path) =>
        Path.IsPathRooted(path) || IsForeign(path.Replace('\\', '/'));

    /// <summary>Whether a path is one of another machine, or of a drive where there are none.
    /// </summary>
    private static bool IsForeign(string path) =>
        path.StartsWith("//", StringComparison.Ordinal)
        || (!OperatingSystem.IsWindows()
            && path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]));
}
