using GanGraph.Media;
using GanGraph.Media.Embedding;

namespace GanGraph.Editor.Viewers;

/// <summary>The graph that a film or picture carries which was made here.</summary>
public static class CarriedGraph
{
    /// <summary>Its text; null when the file carries none, or is neither film nor picture.
    /// </summary>
    /// <param name="path">The file; whether it may be read is for the caller to say before.
    /// </param>
    public static string? In(string path)
    {
        try
        {
            return EmbeddedGraph.Read(path);
        }
        catch (MediaException)
        {
            // What is no film is for the session to say.
            return null;
        }
    }
}
