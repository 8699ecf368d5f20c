using System.Diagnostics.CodeAnalysis;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Rules;

/// <summary>One end of a wire: an output, an input, or a numeric setting of a node.</summary>
/// <param name="Node">Id of the node.</param>
/// <param name="Port">Name of the port or setting.</param>
public readonly record struct WireEnd(string Node, string Port)
{
    /// <summary>Reads <c>node.port</c>; false when it is not of that form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out WireEnd end)
    {
        end = default;
        if (text is null || !NodeIds.TrySplit(text, out string node, out string port))
        {
            return false;
        }

        end = new WireEnd(node, port);
        return true;
    }

    /// <summary><c>node.port</c>, as it stands in graph files.</summary>
    public override string ToString() => string.Concat(Node, ".", Port);
}
