using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Cuts a piece out of a draft, built as a graph, with all wires that end in it.
/// </summary>
internal static class FragmentSource
{
    /// <summary>A copy of some items.</summary>
    public static JObject Of(Draft draft, IReadOnlySet<Item> items)
    {
        JObject nodes = [];
        JObject at = [];
        JObject knots = [];
        foreach (Item item in items)
        {
            if (item.Kind == ItemKind.Node)
            {
                nodes[item.Id] = draft.Node(item.Id).Json.DeepClone();
                if (draft.Find("layout", "at", item.Id) is JToken place)
                {
                    at[item.Id] = place.DeepClone();
                }
            }
        }

        foreach (JProperty knot in draft.Knots()
            .Where(knot => nodes.ContainsKey(WirePart.Split(WirePart.EndOf(knot)!).Node)))
        {
            knots[knot.Name] = knot.Value.DeepClone();
        }

        return new JObject
        {
            ["nodes"] = nodes,
            ["layout"] = new JObject
            {
                ["at"] = at,
                ["groups"] = Entries(ItemKind.Group),
                ["notes"] = Entries(ItemKind.Note),
                ["reroutes"] = knots,
            },
        };

        JArray Entries(ItemKind kind) => new(new LayoutList(draft, kind).Entries
            .Where(entry => items.Contains(new Item(kind, entry.Id)))
            .Select(entry => entry.Json.DeepClone()));
    }
}
