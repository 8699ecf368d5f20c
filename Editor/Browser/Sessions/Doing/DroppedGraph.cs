using GanGraph.Editor.Browser.Picking;
using GanGraph.Media;
using GanGraph.Media.Embedding;

namespace GanGraph.Editor.Browser.Sessions.Doing;

/// <summary>The graph in a file that somebody drops: a graph file, or a film or picture that was
/// made here.</summary>
internal static class CarriedGraph
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

        switch (FileKinds.Of(real))
        {
            case FileKinds.Graph:
                return new FileInfo(real).Length <= GraphRooms.LongestText
                    ? File.ReadAllText(real) : null;
            case FileKinds.Video or FileKinds.Picture:
                try
                {
                    return EmbeddedGraph.Read(real);
                }
                catch (MediaException)
                {
                    // What is no film is for the session to say.
                    return null;
                }

            default:
                return null;
        }
    }
}
