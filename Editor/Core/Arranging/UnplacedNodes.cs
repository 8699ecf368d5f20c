using GanGraph.Editor.Editing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Arranging;

/// <summary>Where the nodes are shown of a graph that says nothing about places, such as one that
/// was written by hand; every face shows them alike, and the file stays as it is.</summary>
public static class UnplacedNodes
{
    /// <summary>As large as a node with its picture and a few settings, before anything is drawn.
    /// </summary>
    private static readonly ItemSize Usual = new(240, 380);

    /// <summary>The places by node; none when the graph places any node itself.</summary>
    public static IReadOnlyDictionary<string, Place> Of(
        GraphDocument document, NodeCatalogue catalogue)
    {
        Canvas canvas = new(document);
        return document.Nodes.Any(node => canvas.PlaceOf(node.Id) is not null)
            ? new Dictionary<string, Place>()
            : AutoLayout.Of(
                document, catalogue, [], document.Nodes.ToDictionary(node => node.Id, _ => Usual));
    }
}
