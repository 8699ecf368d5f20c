using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Binding;

/// <summary>Which output may be wired to which input, and which setting takes a signal.</summary>
public static class WireRules
{
    /// <summary>The ends of a node at which wires may end: its inputs, then its numeric settings,
    /// each in the order of declaration.</summary>
    public static IEnumerable<string> Ends(NodePorts ports) => ports.Inputs.Keys.Concat(
        ports.Settings.Values.Where(setting => setting.IsNumeric).Select(setting => setting.Name));

    /// <summary>What may be wired to an end; null when the node has no such end.</summary>
    public static Type? Takes(NodePorts ports, string end)
    {
        if (ports.Inputs.TryGetValue(end, out Input? input))
        {
            return input.WireType;
        }

        return ports.Settings.TryGetValue(end, out Setting? setting) && setting.IsNumeric
            ? typeof(ISignal)
            : null;
    }

    /// <summary>Whether what an output gives may be wired to an end.</summary>
    public static bool Fits(Type gives, Type takes) => takes.IsAssignableFrom(gives);

    /// <summary>Why a wire cannot lead from an output to an end because of what they give and
    /// take; null when it can.</summary>
    /// <param name="source">Where it begins, as node.output.</param>
    /// <param name="gives">What travels there.</param>
    /// <param name="where">Where it ends, as node.input.</param>
    /// <param name="takes">What may be wired there.</param>
    public static string? TypeFault(string source, Type gives, string where, Type takes)
    {
        if (Fits(gives, takes))
        {
            return null;
        }

        (string given, string taken) = (WireName.Of(gives), WireName.Of(takes));
        return $"{source} gives {given} but {where} takes {taken}. "
            + $"Put a node that turns {given} into {taken} between.";
    }

    /// <summary>Why nothing comes out of a node because it is bypassed; null when something does.
    /// </summary>
    /// <param name="source">Where the wire begins, as node.output.</param>
    /// <param name="mode">The mode of that node.</param>
    /// <param name="ports">The ports of that node.</param>
    /// <param name="where">Where the wire ends, as node.input.</param>
    public static string? ModeFault(string source, NodeMode mode, NodePorts ports, string where)
    {
        NodeIds.TrySplit(source, out string id, out string output);
        return mode == NodeMode.Bypass && !ports.Inputs.ContainsKey(output)
            ? $"{where} takes {source}, but {id} is bypassed and has no input {output} to hand "
                + $"on. Let {id} run, or mute it."
            : null;
    }
}
