using GanGraph.Editor.Clipboard;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Makes second ones of nodes, notes and groups beside the first ones.</summary>
/// <param name="Items">What to duplicate; a group with what is in it.</param>
/// <param name="By">How far the second ones are moved.</param>
/// <param name="KeepsWires">Whether the second ones take from the same other nodes as the first.
/// </param>
public sealed record DuplicateItems(IReadOnlyList<string> Items, Place By, bool KeepsWires)
    : EditCommand
{
    private static readonly Place Beside = new(40, 40);

    /// <inheritdoc/>
    public override string Label => $"Duplicate {Item.Words(Items)}";

    internal static DuplicateItems Read(CommandFields fields) => new(
        fields.SomeTexts("items"), fields.PlaceOrNull("at") ?? Beside, fields.Flag("wires"));

    internal override void Apply(Draft draft)
    {
        draft.RefuseMissing(Items);
        Place corner = new PlacePart(draft).Corner([.. Items.Select(Item.Of)]) ?? default;
        JObject piece = GraphFragment.Of(
            draft.Document, draft.Catalogue, Items, withWires: true).Root;
        new FragmentPart(draft, piece).Insert(By, corner.Plus(By), KeepsWires);
    }
}
