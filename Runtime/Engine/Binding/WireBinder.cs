using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Ties the wires of a document between nodes that have been made.</summary>
/// <param name="document">The document.</param>
/// <param name="made">The nodes by id; those of unknown types are not among them.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class WireBinder(
    GraphDocument document, IReadOnlyDictionary<string, MadeNode> made, ProblemList problems)
{
    private readonly IReadOnlyCollection<string> _ids = [.. document.Nodes.Select(n => n.Id)];

    /// <summary>Ties all wires that end at a node and looks for those that are missing.</summary>
    public void Tie(MadeNode node)
    {
        JObject wires = node.Entry.In ?? [];
        foreach (JProperty wire in wires.Properties())
        {
            if (wire.Value is JValue { Value: string source } end)
            {
                Tie(node, wire, end, source);
            }
        }

        foreach (Input input in node.Bound.Ports.Inputs.Values)
        {
            if (!input.Optional && !wires.ContainsKey(input.Name) && IsUsed(node, input))
            {
                problems.Error(
                    ProblemCode.InMissing, node.Entry.Key,
                    $"{node.Bound.Id}.{input.Name} is not connected. "
                    + $"Wire an output of type {WireName.Of(input.WireType)} to it.");
            }
        }
    }

    private static bool IsUsed(MadeNode node, Input input) => node.Bound.Mode switch
    {
        NodeMode.Run => true,
        NodeMode.Bypass => node.Bound.Ports.Outputs.ContainsKey(input.Name),
        _ => false,
    };

    private void Tie(MadeNode node, JProperty wire, JValue end, string source)
    {
        string where = $"{node.Bound.Id}.{wire.Name}";
        Type? wanted = Wanted(node, wire, where);
        if (Begin(end, source, where) is not (BoundNode from, Output output) || wanted is null)
        {
            return;
        }

        if (WireRules.TypeFault(source, output.WireType, where, wanted) is string misfit)
        {
            problems.Error(ProblemCode.InType, end, misfit);
            return;
        }

        if (WireRules.ModeFault(source, from.Mode, from.Ports, where) is string silent)
        {
            problems.Error(ProblemCode.Mode, end, silent);
            return;
        }

        node.Wires.Add(new Wire(from, output, wire.Name));
        if (node.Bound.Mode != NodeMode.Mute)
        {
            output.Connected = true;
        }

        if (node.Bound.Ports.Inputs.TryGetValue(wire.Name, out Input? input))
        {
            input.Connected = true;
        }
    }

    /// <summary>What may be wired to an end; null, and a problem, when it does not exist.
    /// </summary>
    private Type? Wanted(MadeNode node, JProperty wire, string where)
    {
        NodePorts ports = node.Bound.Ports;
        if (WireRules.Takes(ports, wire.Name) is Type type)
        {
            return type;
        }

        problems.Error(
            ProblemCode.InUnknown, wire,
            ports.Settings.ContainsKey(wire.Name)
                ? $"{where} is a setting that no signal can drive: it is not one number. "
                    + "Give it a value under set."
                : $"{node.Bound.Id} has no input {Words.Quote(wire.Name)}. "
                    + problems.Offer(wire.Name, [.. WireRules.Ends(ports)]));
        return null;
    }

    /// <summary>Where a wire begins; null when nowhere, or at a node of unknown type.</summary>
    private (BoundNode From, Output Output)? Begin(JValue end, string source, string where)
    {
        if (!NodeIds.TrySplit(source, out string id, out string port))
        {
            problems.Error(
                ProblemCode.InDangling, end, $"{where} takes {Words.Quote(source)}, which names no "
                + "output. Write it as node.output.");
        }
        else if (made.TryGetValue(id, out MadeNode? from))
        {
            if (from.Bound.Ports.Outputs.TryGetValue(port, out Output? output))
            {
                return (from.Bound, output);
            }

            problems.Error(
                ProblemCode.InDangling, end,
                $"{where} takes {Words.Quote(source)}, but {from.Bound.Type.Name} has no output "
                + $"{Words.Quote(port)}. "
                + problems.Offer(port, [.. from.Bound.Ports.Outputs.Keys]));
        }
        else if (document.Node(id) is null)
        {
            problems.Error(
                ProblemCode.InDangling, end,
                $"{where} takes {Words.Quote(source)}, but there is no node {Words.Quote(id)}. "
                + problems.Offer(id, _ids));
        }

        return null;
    }
}
