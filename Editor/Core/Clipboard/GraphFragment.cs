using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Clipboard;

/// <summary>A part of a graph on its way to another place: nodes with the wires between them, the
/// assets that they name, groups, notes and reroutes. On the clipboard it is a small graph file, so
/// that it can be pasted into another window, a mail, or a file of its own.</summary>
public static class GraphFragment
{
    /// <summary>Copies a part of a graph.</summary>
    /// <param name="document">The graph, which stays as it is.</param>
    /// <param name="catalogue">The types of nodes there are: which settings name files.</param>
    /// <param name="items">Nodes, notes, and groups with all that is in them.</param>
    /// <param name="withWires">Also keeps the wires that come from nodes outside, as somebody
    /// wants who duplicates nodes in one graph.</param>
    /// <returns>The part as a graph of its own.</returns>
    public static GraphDocument Of(
        GraphDocument document,
        NodeCatalogue catalogue,
        IEnumerable<string> items,
        bool withWires = false) =>
        FragmentCopy.Of(document, catalogue, items, withWires);

    /// <summary>Copies a part of a graph for the clipboard.</summary>
    /// <param name="document">The graph, which stays as it is.</param>
    /// <param name="catalogue">The types of nodes there are: which settings name files.</param>
    /// <param name="items">Nodes, notes, and groups with all that is in them.</param>
    public static string ToText(
        GraphDocument document, NodeCatalogue catalogue, IEnumerable<string> items) =>
        Of(document, catalogue, items).ToCanonicalText(catalogue);

    /// <summary>Reads a text that somebody pastes: a whole graph file, a part of one, the nodes
    /// alone, also with other text around.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problems">Takes the reason when it is no graph.</param>
    /// <returns>Null when nothing in the text is a graph.</returns>
    public static GraphDocument? Read(string text, ICollection<Problem> problems) =>
        FragmentText.Read(text, problems);
}
