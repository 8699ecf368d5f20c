using GanGraph.Editor.Browser.Picking;
using GanGraph.Editor.Viewers;

namespace GanGraph.Editor.Browser.Sessions.Doing;

/// <summary>The graph in a file that somebody drops: a graph file, or a film or picture that was
/// made here.</summary>
internal static class DroppedGraph
{
    /// <summary>Its text; null when the file carries none, or may not be read.</summary>
    /// <param name="path">The file, as the page names it.</param>
    /// <param name="folders">The folders in which the graph may read.</param>
    public static string? In(string path, AllowedFolders folders)
    {
        string? real = folders.All.Select(folder => Path.Combine(folder.Path, path))
            .FirstOrDefault(File.Exists);
        if (path.Any(char.IsControl) || real is null || !folders.Hold(real))
        {
            return null;
        }

        return FileKinds.Of(real) switch
        {
            FileKinds.Graph => new FileInfo(real).Length <= GraphRooms.LongestText
                ? File.ReadAllText(real) : null,
            FileKinds.Video or FileKinds.Picture => CarriedGraph.In(real),
            _ => null,
        };
    }
}
