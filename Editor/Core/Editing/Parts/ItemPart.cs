namespace GanGraph.Editor.Editing.Parts;

/// <summary>The items of a draft.</summary>
internal static class ItemPart
{
    /// <summary>Whether an item is there.</summary>
    public static bool Has(this Draft draft, Item item) => item.Kind switch
    {
        ItemKind.Node => draft.Document.Node(item.Id) is not null,
        ItemKind.Reroute => draft.Reroutes().Any(reroute => reroute.Name == item.Id),
        _ => new LayoutList(draft, item.Kind).Entries.Any(entry => entry.Id == item.Id),
    };

    /// <summary>Refuses items of which one is not there.</summary>
    public static void RefuseMissing(this Draft draft, IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            draft.RefuseMissing(Item.Of(item));
        }
    }

    /// <summary>Refuses an item that is not there.</summary>
    public static void RefuseMissing(this Draft draft, Item item)
    {
        switch (item.Kind)
        {
            case ItemKind.Node:
                draft.Node(item.Id);
                break;
            case ItemKind.Reroute:
                draft.Reroute(item.Id);
                break;
            default:
                new LayoutList(draft, item.Kind).Get(item.Id);
                break;
        }
    }
}
