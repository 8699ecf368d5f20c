using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The name of something on the canvas: a node's id, <c>group:ID</c>, <c>note:ID</c>,
/// <c>reroute:ID</c>.</summary>
internal readonly record struct Item(ItemKind Kind, string Id)
{
    private static readonly ItemKind[] Marked =
        [ItemKind.Group, ItemKind.Note, ItemKind.Reroute];

    /// <summary>Reads a name. Ids of nodes hold no colon.</summary>
    public static Item Of(string name)
    {
        foreach (ItemKind kind in Marked)
        {
            string mark = $"{NameInFile.Of(kind)}:";
            if (name.StartsWith(mark, StringComparison.Ordinal))
            {
                return new Item(kind, name[mark.Length..]);
            }
        }

        return new Item(ItemKind.Node, name);
    }

    /// <summary>Some items in words: <c>swirl</c>, <c>3 nodes</c>, <c>2 items</c>.</summary>
    public static string Words(IReadOnlyCollection<string> names)
    {
        Item[] items = [.. names.Select(Of)];
        return items switch
        {
            [{ Kind: ItemKind.Node }] => items[0].Id,
            [var one] => $"a {NameInFile.Of(one.Kind)}",
            [var first, ..] when Array.TrueForAll(items, item => item.Kind == first.Kind) =>
                $"{items.Length} {NameInFile.Of(first.Kind)}s",
            _ => $"{items.Length} items",
        };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Kind == ItemKind.Node ? Id : $"{NameInFile.Of(Kind)}:{Id}";
}
