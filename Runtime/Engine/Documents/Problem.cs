using System.Globalization;

namespace GanGraph.Engine.Documents;

/// <summary>Something in a graph file that its author can repair.</summary>
/// <param name="Severity">Whether the graph can run all the same.</param>
/// <param name="Code">Stable name of the kind of problem, such as <c>set.range</c>.</param>
/// <param name="Message">Where, what was found, what is wanted, what to do.</param>
public sealed record Problem(Severity Severity, string Code, string Message)
{
    /// <summary>The file as the person named it, or the override, such as
    /// <c>--set steps=x</c>.</summary>
    public string File { get; init; } = "";

    /// <summary>Line of the first character of what is wrong, from 1; 0 when the problem has no
    /// place in the file.</summary>
    public int Line { get; init; }

    /// <summary>Column of that character in UTF-16 units, from 1; 0 when the problem has no
    /// place in the file.</summary>
    public int Column { get; init; }

    /// <summary>Path inside the file, such as <c>nodes.walk.in.keys</c>; empty for the whole.
    /// </summary>
    public string Where { get; init; } = "";

    /// <summary>Whether the graph can not run because of it.</summary>
    public bool IsError => Severity == Severity.Error;

    /// <summary>Whether something that the graph leans on is not on this machine: a node, an
    /// asset.</summary>
    public bool IsMissing => Code is ProblemCode.NodeUnknown or ProblemCode.AssetMissing;

    /// <summary>Problems in the order in which they stand in their file.</summary>
    public static IReadOnlyList<Problem> InOrder(IEnumerable<Problem> problems) =>
    [
        .. problems
            .OrderBy(p => p.File, StringComparer.Ordinal)
            .ThenBy(p => p.Line)
            .ThenBy(p => p.Column)
            .ThenBy(p => p.Code, StringComparer.Ordinal)
            .ThenBy(p => p.Message, StringComparer.Ordinal),
    ];

    /// <summary><c>file:line:column code message</c>.</summary>
    public override string ToString() => Line == 0
        ? $"{File} {Code} {Message}"
        : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column} {Code} {Message}");
}
