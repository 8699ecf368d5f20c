namespace GanGraph.Engine.Documents.Merging;

/// <summary>What comes of a merge.</summary>
/// <param name="Document">The graph with the changes of both sides in it, and with what could not
/// be decided under <c>conflicts</c>.</param>
/// <param name="Conflicts">What a person has to decide, in the order of the file.</param>
/// <param name="Notes">What was decided that a person may want to know, in sentences.</param>
public sealed record MergedGraph(
    GraphDocument Document,
    IReadOnlyList<MergeConflict> Conflicts,
    IReadOnlyList<string> Notes);
