using GanGraph.Editor.Browser.Guarding;
using GanGraph.Engine.Files;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Picking;

/// <summary>What lies in a folder, for the person to choose from.</summary>
/// <param name="folders">The folders in which files may be chosen.</param>
/// <param name="reading">The folders in which the graph may read.</param>
internal sealed class FolderListing(AllowedFolders folders, AllowedFolders reading)
{
    private const int Most = 2000;

    /// <summary>Lists a folder.</summary>
    /// <param name="root">Which of the folders.</param>
    /// <param name="path">The way down from there; that of a file lists the folder it lies in.
    /// </param>
    /// <param name="kind">The kind of file wanted; empty for any.</param>
    /// <exception cref="RequestRefusedException">It leads elsewhere or cannot be read.</exception>
    public JObject Of(int root, string path, string kind)
    {
        string real = folders.Find(root, path);
        if (File.Exists(real))
        {
            real = Path.GetDirectoryName(real)!;
            path = (Path.GetDirectoryName(path) ?? "").Replace('\\', '/');
        }

        return new JObject
        {
            ["roots"] = new JArray(folders.All.Select(f => f.Name)),
            ["root"] = root,
            ["path"] = path.Trim('/'),
            ["value"] = NameInGraph(real),
            ["entries"] = new JArray(Entries(real, kind).Select(entry => Describe(entry, kind))),
        };
    }

    private List<FileSystemInfo> Entries(string folder, string kind)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => !entry.Name.StartsWith('.') && IsOfUse(entry, kind))
                .Take(Most)
                .OrderBy(entry => entry is FileInfo)
                .ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                .ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequestRefusedException(
                StatusCodes.Status404NotFound, "folder.unreadable", FileFault.Words(e));
        }
    }

    // A link that leads out of the folders is not shown: it could not be chosen.
    private bool IsOfUse(FileSystemInfo entry, string kind) =>
        (entry is DirectoryInfo || kind.Length == 0 || FileKinds.Of(entry.Name) == kind
            || (kind == FileKinds.Folder && FileKinds.Of(entry.Name) == FileKinds.Picture))
        && (entry.LinkTarget is null || folders.Hold(entry.FullName));

    private string? NameInGraph(string real) =>
        reading.Hold(real) ? reading.NameInGraph(real) : null;

    private static string Plain(string path) => path.Replace('\\', '/');

    private JObject Describe(FileSystemInfo entry, string kind)
    {
        string real = entry.LinkTarget is null ? entry.FullName : RealPath.Of(entry.FullName);
        bool isFolder = Directory.Exists(real);
        string? holds = isFolder ? FileKinds.Folder : FileKinds.Of(entry.Name);
        JObject json = new()
        {
            ["name"] = entry.Name,
            ["folder"] = isFolder,
            ["kind"] = holds,
            ["fits"] = kind.Length == 0 ? !isFolder : holds == kind,
            ["value"] = kind == FileKinds.Graph ? Plain(real) : NameInGraph(real),
            ["changed"] = new DateTimeOffset(entry.LastWriteTimeUtc).ToUnixTimeSeconds(),
        };
        if (entry is FileInfo file)
        {
            json["size"] = file.Exists ? file.Length : 0;
        }

        return json;
    }
}
