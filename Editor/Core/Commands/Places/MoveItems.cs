using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Places;

/// <summary>Moves nodes, notes, reroutes, and groups with what is in them.</summary>
/// <param name="At">The new places by item; that of a group is the upper left corner of its
/// members.</param>
public sealed record MoveItems(IReadOnlyDictionary<string, Place> At) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Move {Item.Words([.. At.Keys])}";

    internal static MoveItems Read(CommandFields fields) =>
        fields.Places("at") is { Count: > 0 } places
            ? new MoveItems(places)
            : throw fields.Refuse("at", "at least one place");

    internal override void Apply(Draft draft) => new PlacePart(draft).Move(At);
}
