using GanGraph.Editor.Rules;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Choosing;

/// <summary>Where a choice among what stands on a contact sheet is kept: a node that takes all
/// candidates whole and has a list of picks.</summary>
/// <param name="Node">Id of the node.</param>
/// <param name="Setting">The setting that holds the picks.</param>
/// <param name="Picks">Positions among the candidates, from 1, in the order in which they were
/// picked.</param>
public sealed record PickPlace(string Node, string Setting, IReadOnlyList<int> Picks)
{
    private const string PicksName = "picks";
    private const string CandidatesName = "candidates";

    /// <summary>Finds the place for what is seen: the node whose candidates are just that, or are
    /// that from which it is drawn one by one. The nearest is taken, and of several there the
    /// first in the file; null when there is none.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="shown">The output that is seen, or an input and so what comes to it.</param>
    public static PickPlace? Of(GraphDocument document, NodeCatalogue catalogue, WireEnd shown)
    {
        GraphView graph = new(document, catalogue);
        List<WireEnd> seen = [SourceOf(graph, shown)];
        for (int i = 0; i < seen.Count; i++)
        {
            WireEnd output = seen[i];
            if (graph.GoingOut(output.Node).Where(wire => wire.From == output)
                .Select(wire => At(graph.Node(wire.To.Node), wire.To.Port))
                .FirstOrDefault(place => place is not null) is PickPlace found)
            {
                return found;
            }

            seen.AddRange(OneByOne(graph.Node(output.Node)).Where(from => !seen.Contains(from)));
        }

        return null;
    }

    /// <summary>The picks with a position at their end, or without it when it is there.</summary>
    /// <param name="position">Position among the candidates, from 1.</param>
    public IReadOnlyList<int> Toggle(int position) => Picks.Contains(position)
        ? [.. Picks.Where(pick => pick != position)]
        : [.. Picks, position];

    // An effect has outputs of the names of its inputs; what is seen is what comes out.
    private static WireEnd SourceOf(GraphView graph, WireEnd shown) =>
        graph.Node(shown.Node) is not GraphNode node || graph.OutputsOf(node).Contains(shown.Port)
            ? shown : node.SourceOf(shown.Port) ?? shown;

    private static PickPlace? At(GraphNode? node, string port) =>
        port == CandidatesName
            && node?.Ports?.Inputs.GetValueOrDefault(port) is { Whole: true }
            && node.Ports.Settings.GetValueOrDefault(PicksName) is Setting<int[]>
            ? new PickPlace(node.Id, PicksName, PicksOf(node.Entry))
            : null;

    private static int[] PicksOf(NodeEntry entry) =>
        [.. (entry.Set?[PicksName] as JArray ?? []).Select(
            pick => pick is JValue { Value: long and > 0 and <= int.MaxValue and var position }
                ? (int)position : 0)
            .Where(position => position > 0)];

    // Where frame i of the node comes from frame i of what it takes.
    private static IEnumerable<WireEnd> OneByOne(GraphNode? node) =>
        node?.Type is not { KeepsFrames: true } ? [] : node.ComingIn
            .Where(wire => node.Ports!.Inputs.GetValueOrDefault(wire.To.Port) is
                { IsStream: true, Whole: false })
            .Select(wire => wire.From);
}
