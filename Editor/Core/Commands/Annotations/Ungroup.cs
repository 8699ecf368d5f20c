using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Annotations;

/// <summary>Takes a group away and leaves what is in it.</summary>
/// <param name="Id">The group.</param>
public sealed record Ungroup(string Id) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => "Ungroup";

    internal static Ungroup Read(CommandFields fields) => new(fields.ItemId("id"));

    internal override void Apply(Draft draft)
    {
        new LayoutList(draft, ItemKind.Group).Remove(Id);
        new GroupPart(draft).TakeMembers(
            new HashSet<string> { new Item(ItemKind.Group, Id).ToString() });
    }
}
