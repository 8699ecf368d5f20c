using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Arranging;

/// <summary>A thing on the canvas with its place and size.</summary>
internal sealed record PlacedItem(string Item, Place Place, ItemSize Size)
{
    /// <summary>Some things, each once; those that have no place are left out.</summary>
    public static IReadOnlyList<PlacedItem> Of(
        GraphDocument document,
        IEnumerable<string> items,
        IReadOnlyDictionary<string, ItemSize> sizes)
    {
        Canvas canvas = new(document);
        return
        [
            .. items.Distinct(StringComparer.Ordinal)
                .Where(item => canvas.PlaceOf(item) is not null)
                .Select(item => new PlacedItem(
                    item, canvas.PlaceOf(item)!.Value, canvas.SizeOf(item, sizes))),
        ];
    }
}
