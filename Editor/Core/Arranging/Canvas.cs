using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Arranging;

/// <summary>The layout of a graph as far as it keeps to the format: where things stand, how large
/// they are, and what is in which group.</summary>
internal sealed class Canvas
{
    private readonly JObject _layout;

    /// <summary>Reads the layout of a graph.</summary>
    public Canvas(GraphDocument document)
    {
        _layout = document.Layout ?? [];
        Notes = Entries("notes");
        Groups = Entries("groups");
        Reroutes = ((_layout["reroutes"] as JObject)?.Properties() ?? [])
            .Where(p => p.Value is JObject reroute && reroute["wire"] is JValue { Value: string })
            .ToDictionary(p => p.Name, p => (JObject)p.Value, StringComparer.Ordinal);
    }

    /// <summary>The notes by id, in the order of the file.</summary>
    public IReadOnlyDictionary<string, JObject> Notes { get; }

    /// <summary>The groups by id, in the order of the file.</summary>
    public IReadOnlyDictionary<string, JObject> Groups { get; }

    /// <summary>The reroutes by id, in the order of the file.</summary>
    public IReadOnlyDictionary<string, JObject> Reroutes { get; }

    /// <summary>The names of what is in a group.</summary>
    public static IEnumerable<string> MembersOf(JObject group) =>
        (group["of"] as JArray)?.OfType<JValue>().Select(member => member.Value).OfType<string>()
        ?? [];

    /// <summary>The input at which the wire of a reroute ends, as node.input.</summary>
    public static string WireOf(JObject reroute) => (string)reroute["wire"]!;

    /// <summary>Where an item stands; null when nobody has placed it, and for groups.</summary>
    public Place? PlaceOf(string item)
    {
        Item named = Item.Of(item);
        return Place.Read(named.Kind switch
        {
            ItemKind.Node => (_layout["at"] as JObject)?[named.Id],
            ItemKind.Note => Notes.GetValueOrDefault(named.Id)?["at"],
            ItemKind.Reroute => Reroutes.GetValueOrDefault(named.Id)?["at"],
            _ => null,
        });
    }

    /// <summary>How large an item is: as a face has measured it, or as the file says, or about.
    /// </summary>
    public ItemSize SizeOf(string item, IReadOnlyDictionary<string, ItemSize> sizes)
    {
        if (sizes.TryGetValue(item, out ItemSize size))
        {
            return size;
        }

        Item named = Item.Of(item);
        return named.Kind switch
        {
            ItemKind.Note => Place.Read(Notes.GetValueOrDefault(named.Id)?["size"]) is { } own
                ? new ItemSize(own.X, own.Y)
                : ItemSize.OfNote,
            ItemKind.Node => ItemSize.OfNode,
            _ => new ItemSize(0, 0),
        };
    }

    private OrderedDictionary<string, JObject> Entries(string section)
    {
        OrderedDictionary<string, JObject> found = new(StringComparer.Ordinal);
        foreach (JObject entry in (_layout[section] as JArray)?.OfType<JObject>() ?? [])
        {
            if (entry["id"] is JValue { Value: string { Length: > 0 } id })
            {
                found.TryAdd(id, entry);
            }
        }

        return found;
    }
}
