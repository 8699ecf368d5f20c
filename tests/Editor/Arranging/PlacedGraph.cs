using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Tests.Arranging;

/// <summary>Two nodes and a note that stand somewhere, and a node that nobody has placed.
/// </summary>
internal static class PlacedGraph
{
    public static GraphDocument Read() => RealNodes.Graph(
        """
        "a": { "type": "Swirl" }, "b": { "type": "Swirl" }, "film": { "type": "EncodeVideo" }
        """,
        """
        , "layout": { "at": { "a": [0, 0], "b": [200, 50] },
                      "notes": [{ "id": "n", "at": [30, 200], "size": [50, 20], "text": "hm" }] }
        """);
}
