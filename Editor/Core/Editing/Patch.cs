namespace GanGraph.Editor.Editing;

/// <summary>What one step has changed, for everybody who shows the document.</summary>
/// <param name="Revision">The document's revision after it; each patch raises it by one.</param>
/// <param name="Label">The step in words, such as <c>Move 3 nodes</c>.</param>
/// <param name="By">Who took it; empty when nobody said.</param>
/// <param name="Changes">The changes in the order in which they were made.</param>
/// <param name="Undo">What undo would now take back; null when there is nothing.</param>
/// <param name="Redo">What redo would now do again; null when there is nothing.</param>
public sealed record Patch(
    long Revision,
    string Label,
    string By,
    IReadOnlyList<Change> Changes,
    string? Undo,
    string? Redo)
{
    /// <summary>The gesture that it belongs to; empty for none.</summary>
    internal string Gesture { get; init; } = "";
}
