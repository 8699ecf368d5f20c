using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Says whether two ends may be wired.</summary>
internal static class WireCheck
{
    /// <summary>Why not; null when they may.</summary>
    public static Refusal? Of(Draft draft, string from, string to)
    {
        (string giver, string output) = WirePart.Split(from);
        (string taker, string port) = WirePart.Split(to);
        NodePorts gives = draft.KnownType(draft.Node(giver)).Ports;
        NodePorts takes = draft.KnownType(draft.Node(taker)).Ports;
        if (!gives.Outputs.TryGetValue(output, out Output? begin))
        {
            return new Refusal(
                ProblemCode.InDangling, $"{giver} has no output {Words.Quote(output)}. "
                + Words.Offer(output, [.. gives.Outputs.Keys]));
        }

        Type? wanted = takes.Inputs.TryGetValue(port, out Input? input)
            ? input.WireType
            : takes.Settings.TryGetValue(port, out Setting? setting) && setting.IsNumeric
                ? typeof(ISignal)
                : null;
        if (wanted is null)
        {
            return new Refusal(
                ProblemCode.InUnknown, $"{taker} has no input {Words.Quote(port)}. "
                + Words.Offer(port, [.. takes.Inputs.Keys]));
        }

        if (!wanted.IsAssignableFrom(begin.WireType))
        {
            string given = WireName.Of(begin.WireType);
            string taken = WireName.Of(wanted);
            return new Refusal(
                ProblemCode.InType, $"{from} gives {given} but {to} takes {taken}. "
                + $"Put a node that turns {given} into {taken} between.");
        }

        return giver == taker || IsBehind(draft, giver, taker)
            ? new Refusal(
                ProblemCode.Cycle, $"{giver} already waits for {taker}, so that the two would wait "
                + "for each other. Take another wire away first.")
            : null;
    }

    private static bool IsBehind(Draft draft, string node, string before)
    {
        HashSet<string> seen = [node];
        Queue<string> open = new(seen);
        while (open.TryDequeue(out string? at))
        {
            if (at == before)
            {
                return true;
            }

            foreach (string from in draft.Wires()
                .Where(wire => WirePart.Split(wire.To).Node == at)
                .Select(wire => NodeIds.TrySplit(wire.From, out string id, out _) ? id : ""))
            {
                if (seen.Add(from))
                {
                    open.Enqueue(from);
                }
            }
        }

        return false;
    }
}
