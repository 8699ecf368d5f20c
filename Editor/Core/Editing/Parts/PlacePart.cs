using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Where the items of a draft stand.</summary>
/// <param name="draft">The draft.</param>
internal sealed class PlacePart(Draft draft)
{
    private readonly LayoutList _notes = new(draft, ItemKind.Note);
    private readonly LayoutList _groups = new(draft, ItemKind.Group);

    /// <summary>Moves items; the members of a group go with it unless they are named themselves.
    /// </summary>
    public void Move(IReadOnlyDictionary<string, Place> places)
    {
        Dictionary<string, Place> all = new(StringComparer.Ordinal);
        foreach ((string name, Place place) in places)
        {
            Spread(name, place, all, []);
        }

        foreach ((string name, Place place) in all.Concat(places))
        {
            Put(Item.Of(name), place);
        }
    }

    /// <summary>Where an item stands; null when nobody has placed it, and for an empty group.
    /// </summary>
    public Place? Of(Item item) => item.Kind switch
    {
        ItemKind.Node => Place.Read(draft.Find("layout", "at", item.Id)),
        ItemKind.Reroute => Place.Read(draft.Find("layout", "reroutes", item.Id, "at")),
        ItemKind.Note => Place.Read(_notes.Get(item.Id)["at"]),
        _ => Corner(Members(item.Id)),
    };

    /// <summary>The upper left corner of some items; null when none is placed.</summary>
    public Place? Corner(IReadOnlyList<Item> items)
    {
        Place[] places = [.. items.Select(Of).OfType<Place>()];
        return places.Length == 0
            ? null
            : new Place(places.Min(place => place.X), places.Min(place => place.Y));
    }

    /// <summary>The items in a group that are there, also those in groups inside.</summary>
    public IReadOnlyList<Item> Members(string group) => Members(group, []);

    private List<Item> Members(string group, HashSet<string> seen)
    {
        List<Item> found = [];
        if (seen.Add(group) && _groups.Get(group)["of"] is JArray members)
        {
            foreach (Item item in members.OfType<JValue>().Select(m => m.Value).OfType<string>()
                .Select(Item.Of).Where(draft.Has))
            {
                found.AddRange(
                    item.Kind == ItemKind.Group ? Members(item.Id, seen) : [item]);
            }
        }

        return [.. found.Distinct()];
    }

    private void Spread(
        string name, Place place, Dictionary<string, Place> all, HashSet<string> seen)
    {
        Item item = Item.Of(name);
        if (item.Kind != ItemKind.Group || !seen.Add(item.Id) || Of(item) is not Place corner)
        {
            return;
        }

        Place by = new(place.X - corner.X, place.Y - corner.Y);
        foreach (Item member in Members(item.Id))
        {
            if (Of(member) is Place at)
            {
                all[member.ToString()] = at.Plus(by);
            }
        }
    }

    private void Put(Item item, Place place)
    {
        switch (item.Kind)
        {
            case ItemKind.Node:
                draft.Put(["layout", "at", draft.Node(item.Id).Id], place.ToJson());
                break;
            case ItemKind.Reroute:
                draft.Put(
                    ["layout", "reroutes", draft.Reroute(item.Id).Name, "at"], place.ToJson());
                break;
            case ItemKind.Note:
                JObject note = (JObject)_notes.Get(item.Id).DeepClone();
                note["at"] = place.ToJson();
                _notes.Replace(item.Id, note);
                break;
            default:
                _groups.Get(item.Id);
                break;
        }
    }
}
