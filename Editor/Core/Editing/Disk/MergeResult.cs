using GanGraph.Engine.Documents.Merging;

namespace GanGraph.Editor.Editing.Disk;

/// <summary>What became of bringing another version of the graph in.</summary>
/// <param name="Edit">The step that did it, which undo takes back.</param>
/// <param name="Conflicts">What both sides changed differently: ours is in force, theirs is kept
/// under <c>conflicts</c> in the file.</param>
/// <param name="Notes">What was decided that a person may want to know, in sentences.</param>
public sealed record MergeResult(
    EditResult Edit, IReadOnlyList<MergeConflict> Conflicts, IReadOnlyList<string> Notes)
{
    /// <summary>Nothing was brought in.</summary>
    internal static MergeResult Of(EditResult edit) => new(edit, [], []);
}
