namespace GanGraph.Engine.Documents;

/// <summary>The rules for the names of nodes and of the ends of wires.</summary>
public static class NodeIds
{
    /// <summary>Whether a wire can name the node: letters, digits, - and _ only.</summary>
    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 100 && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Takes <c>node.port</c> apart; false when it is not of that form.</summary>
    public static bool TrySplit(string text, out string node, out string port)
    {
        int dot = text.LastIndexOf('.');
        node = dot < 0 ? text : text[..dot];
        port = dot < 0 ? "" : text[(dot + 1)..];
        return node.Length > 0 && port.Length > 0;
    }
}
