using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>Why a node could not do its work.</summary>
/// <param name="Code">Stable name of the kind of fault.</param>
/// <param name="Text">What was found and what is wanted.</param>
/// <param name="Fix">What to do; may be empty.</param>
public sealed record NodeFault(string Code, string Text, string Fix)
{
    /// <summary>Takes the words of a failure apart: the first sentence says what is wrong, the
    /// others what to do.</summary>
    internal static NodeFault Of(string node, string words)
    {
        string text = node.Length > 0 && words.StartsWith(node + ": ", StringComparison.Ordinal)
            ? words[(node.Length + 2)..]
            : words;
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0
            ? new NodeFault("node.failed", text, "")
            : new NodeFault("node.failed", text[..(end + 1)], text[(end + 2)..]);
    }

    /// <summary>Takes a failure apart.</summary>
    internal static NodeFault Of(Exception failure, Func<Exception, string> words) =>
        Of((failure as NodeRunException)?.NodeId ?? "", words(failure));
}
