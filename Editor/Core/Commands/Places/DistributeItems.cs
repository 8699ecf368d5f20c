using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Commands.Places;

/// <summary>Spreads items so that the gaps between them are equal.</summary>
/// <param name="Items">The items; what has no place of its own stays.</param>
/// <param name="Axis">In which direction.</param>
public sealed record DistributeItems(IReadOnlyList<string> Items, DistributionAxis Axis)
    : EditCommand
{
    /// <summary>How large they are, as far as somebody has measured them.</summary>
    public IReadOnlyDictionary<string, ItemSize> Sizes { get; init; } =
        new Dictionary<string, ItemSize>();

    /// <inheritdoc/>
    public override string Label => $"Distribute {Item.Words(Items)}";

    internal static DistributeItems Read(CommandFields fields) => new(
        fields.SomeTexts("items"),
        NameInFile.TryParse(fields.Text("how"), out DistributionAxis axis)
            ? axis
            : throw fields.Refuse("how", "across or down"))
    {
        Sizes = fields.Sizes("sizes"),
    };

    internal override void Apply(Draft draft)
    {
        draft.RefuseMissing(Items);
        new PlacePart(draft).Move(Distribution.Of(draft.Document, Items, Axis, Sizes));
    }
}
