using GanGraph.Editor.Rules;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The wires of a draft.</summary>
internal static class WirePart
{
    /// <summary>All wires, each by where it begins and where it ends.</summary>
    public static IEnumerable<(string From, string To)> Wires(this Draft draft) =>
        draft.Document.Nodes.SelectMany(node => (node.In?.Properties() ?? [])
            .Where(wire => wire.Value is JValue { Value: string })
            .Select(wire => ((string)wire.Value!, $"{node.Id}.{wire.Name}")));

    /// <summary>Ties a wire in place of the one that may have ended there.</summary>
    /// <exception cref="RefusedException">The two ends do not go together.</exception>
    public static void Connect(this Draft draft, string from, string to)
    {
        (string node, string port) = Split(to);
        draft.KnownType(draft.Node(node));
        if (ConnectionRules.Check(draft.Document, draft.Catalogue, from, to) is string reason)
        {
            throw new RefusedException(RefusalCode.Wire, reason);
        }

        if (SourceOf(draft, to) is string before && before != from)
        {
            draft.TakeReroutes(to);
        }

        draft.Put(["nodes", node, "in", port], new JValue(from));
    }

    /// <summary>Ties a wire when the two ends go together.</summary>
    public static bool TryTie(this Draft draft, string from, string to)
    {
        if (ConnectionRules.Check(draft.Document, draft.Catalogue, from, to) is not null)
        {
            return false;
        }

        (string node, string port) = Split(to);
        draft.Put(["nodes", node, "in", port], new JValue(from));
        return true;
    }

    /// <summary>Takes the wire away that ends somewhere, with its reroutes.</summary>
    /// <exception cref="RefusedException">No wire ends there.</exception>
    public static void Disconnect(this Draft draft, string to)
    {
        (string node, string port) = Split(to);
        if (draft.Node(node).In?.ContainsKey(port) != true)
        {
            throw new RefusedException(
                RefusalCode.Missing, $"No wire ends at {to}. Name the end of a wire.");
        }

        draft.TakeReroutes(to);
        draft.TakeWithHolder("nodes", node, "in", port);
    }

    /// <summary>Where the wire begins that ends somewhere; null when none ends there.</summary>
    public static string? SourceOf(this Draft draft, string to) =>
        NodeIds.TrySplit(to, out string node, out string port)
            && draft.Find("nodes", node, "in", port) is JValue { Value: string from }
                ? from
                : null;

    /// <summary>Takes <c>node.port</c> apart.</summary>
    /// <exception cref="RefusedException">It is not of that form.</exception>
    public static (string Node, string Port) Split(string end) =>
        NodeIds.TrySplit(end, out string node, out string port)
            ? (node, port)
            : throw new RefusedException(
                RefusalCode.Command, $"{Words.Quote(end)} is no end of a wire. "
                + "Write it as node.port.");
}
