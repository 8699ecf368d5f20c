using GanGraph.Editor.Browser.Guarding;
using GanGraph.Engine.Files;
using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Picking;

/// <summary>The folders in which files may be chosen, and no other place.</summary>
internal sealed class AllowedFolders
{
    /// <summary>Allows some folders.</summary>
    /// <param name="folders">Full paths; the graph's own comes first.</param>
    public AllowedFolders(IEnumerable<string> folders) => All =
    [
        .. folders.Select(RealPath.Of).Distinct()
            .Select(path => new AllowedFolder(Path.GetFileName(path), path)),
    ];

    /// <summary>The folders; the graph's own comes first.</summary>
    public IReadOnlyList<AllowedFolder> All { get; }

    /// <summary>Whether a file lies in one of them.</summary>
    /// <param name="path">Full path; links in it are followed.</param>
    public bool Hold(string path)
    {
        string real = RealPath.Of(path);
        return All.Any(folder => RealPath.IsIn(real, folder.Path));
    }

    /// <summary>Finds a place in a folder.</summary>
    /// <param name="root">Which folder.</param>
    /// <param name="path">The way down from there.</param>
    /// <returns>Full path with all links followed; need not exist.</returns>
    /// <exception cref="RequestRefusedException">It leads elsewhere or is no path.</exception>
    public string Find(int root, string path)
    {
        if (root < 0 || root >= All.Count)
        {
            throw new RequestRefusedException(
                StatusCodes.Status404NotFound, "folder.unknown",
                $"root is {root}, the folders are numbered 0 to {All.Count - 1}. Choose one.");
        }

        string plain = path.Replace('\\', '/');
        if (plain.Any(char.IsControl) || Path.IsPathRooted(plain) || plain.Contains(':')
            || plain.Split('/').Contains(".."))
        {
            throw Outside();
        }

        try
        {
            string real = RealPath.Of(Path.Combine(All[root].Path, plain));
            return All.Any(folder => RealPath.IsIn(real, folder.Path)) ? real : throw Outside();
        }
        catch (IOException)
        {
            throw Outside();
        }
    }

    /// <summary>What a graph writes to name a file: the way to it from the first folder in which
    /// it is found, as runs look for it.</summary>
    /// <param name="real">Full path with all links followed.</param>
    public string NameInGraph(string real)
    {
        AllowedFolder holder = All.First(folder => RealPath.IsIn(real, folder.Path));
        string near = Path.GetRelativePath(holder.Path, real).Replace('\\', '/');
        bool isHidden = All.TakeWhile(folder => folder != holder)
            .Any(folder => Path.Exists(Path.Combine(folder.Path, near)));
        return isHidden ? real.Replace('\\', '/') : near;
    }

    private static RequestRefusedException Outside() => new(
        StatusCodes.Status403Forbidden, "file.outside",
        "The path leads out of the folders in which files may be chosen. Start the editor with "
        + "--root and the folder that you want.");
}
