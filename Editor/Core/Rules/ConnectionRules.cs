using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Rules;

/// <summary>Says which wires there can be, and why there cannot be the others. Types fit as the
/// engine has it; no wire closes a circle; an input has one wire, so that a new one replaces the
/// old one. A node of unknown type keeps the wires that it has, and its ports are known only by
/// these.</summary>
public static class ConnectionRules
{
    /// <summary>Why there can be no wire between two ends.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="from">The output, as node.output.</param>
    /// <param name="to">The input or numeric setting, as node.input.</param>
    /// <returns>A sentence for the person; null when there can be one.</returns>
    public static string? Check(
        GraphDocument document, NodeCatalogue catalogue, string from, string to)
    {
        if (!WireEnd.TryParse(from, out WireEnd source))
        {
            return $"{Words.Quote(from)} names no output. Write it as node.output.";
        }

        if (!WireEnd.TryParse(to, out WireEnd target))
        {
            return $"{Words.Quote(to)} names no input. Write it as node.input.";
        }

        WireJudge judge = new(new GraphView(document, catalogue));
        return judge.Fault(source, target, judge.RingFrom(source));
    }

    /// <summary>Where a wire may go that somebody holds by one end.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="end">The end that is held, as node.port.</param>
    /// <param name="side">On which side of the wire it lies.</param>
    public static WireTargets Targets(
        GraphDocument document, NodeCatalogue catalogue, string end, WireSide side)
    {
        if (!WireEnd.TryParse(end, out WireEnd held))
        {
            return new WireTargets(
                [], new Dictionary<string, string>(), new Dictionary<string, string>());
        }

        GraphView graph = new(document, catalogue);
        WireJudge judge = new(graph);
        return side == WireSide.Output ? judge.Inputs(held) : judge.Outputs(held);
    }

    /// <summary>Where a wire may go that somebody holds by one end, which is taken for an output
    /// when the node has one of that name.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="end">The end that is held, as node.port.</param>
    public static WireTargets Targets(
        GraphDocument document, NodeCatalogue catalogue, string end) =>
        Targets(document, catalogue, end, SideOf(document, catalogue, end));

    /// <summary>The end of a node that takes a wire which was dropped on the node as a whole.
    /// </summary>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="from">The output at which the wire begins.</param>
    /// <param name="node">The node it was dropped on.</param>
    /// <returns>node.input; null when no end of the node takes the wire.</returns>
    public static string? InputFor(
        GraphDocument document, NodeCatalogue catalogue, string from, string node)
    {
        GraphView graph = new(document, catalogue);
        return WireEnd.TryParse(from, out WireEnd source) && graph.Node(node) is { } there
            ? PortChoice.Best(new WireJudge(graph).InputsOf(source, there))?.ToString()
            : null;
    }

    /// <summary>The output of a node at which a wire begins that was dragged from an input and
    /// dropped on the node as a whole.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="to">The input at which the wire ends.</param>
    /// <param name="node">The node it was dropped on.</param>
    /// <returns>node.output; null when no output of the node fits.</returns>
    public static string? OutputFor(
        GraphDocument document, NodeCatalogue catalogue, string to, string node)
    {
        GraphView graph = new(document, catalogue);
        return WireEnd.TryParse(to, out WireEnd target) && graph.Node(node) is { } there
            ? PortChoice.Best(new WireJudge(graph).OutputsOf(target, there))?.ToString()
            : null;
    }

    private static WireSide SideOf(GraphDocument document, NodeCatalogue catalogue, string end) =>
        WireEnd.TryParse(end, out WireEnd held)
        && new GraphView(document, catalogue) is { } graph && graph.Node(held.Node) is { } node
        && !graph.OutputsOf(node).Contains(held.Port)
            ? WireSide.Input
            : WireSide.Output;
}
