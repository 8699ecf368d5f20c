using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Brings the notes, reroutes and groups of a piece of a graph into a draft.</summary>
/// <param name="draft">The draft.</param>
/// <param name="piece">The piece, its nodes under the ids that they have in the draft.</param>
internal sealed class FragmentLayout(Draft draft, JObject piece)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly JObject? _layout = piece["layout"] as JObject;

    /// <summary>Brings them in.</summary>
    /// <param name="by">How far they are moved.</param>
    public void Insert(Place by)
    {
        foreach (string id in draft.Made)
        {
            _names[id] = id;
        }

        foreach (JObject note in Entries("notes"))
        {
            if (Place.Read(note["at"]) is Place at)
            {
                note["at"] = at.Plus(by).ToJson();
                Add(ItemKind.Note, note);
            }
        }

        InsertReroutes(by);
        foreach (JObject group in Entries("groups").Where(g => g["of"] is JArray))
        {
            group["of"] = new JArray(((JArray)group["of"]!)
                .Select(member => member is JValue { Value: string name }
                    ? _names.GetValueOrDefault(name)
                    : null)
                .OfType<string>());
            if (group["of"] is JArray { Count: > 0 })
            {
                Add(ItemKind.Group, group);
            }
        }
    }

    private List<JObject> Entries(string list) =>
    [
        .. ((_layout?[list] as JArray)?.OfType<JObject>() ?? [])
            .Select(entry => (JObject)entry.DeepClone()),
    ];

    private void InsertReroutes(Place by)
    {
        foreach (JProperty reroute in (_layout?["reroutes"] as JObject)?.Properties() ?? [])
        {
            if (reroute.Value is JObject json && ReroutePart.EndOf(reroute) is string end
                && Place.Read(json["at"]) is Place at && draft.SourceOf(end) is not null
                && draft.Made.Contains(WirePart.Split(end).Node))
            {
                JObject moved = (JObject)json.DeepClone();
                moved["at"] = at.Plus(by).ToJson();
                Name(ItemKind.Reroute, reroute.Name, draft.AddReroute(moved));
            }
        }
    }

    private void Add(ItemKind kind, JObject entry)
    {
        string id = entry["id"] is JValue { Value: string found } ? found : "";
        entry.Remove("id");
        Name(kind, id, new LayoutList(draft, kind).Add(entry));
    }

    private void Name(ItemKind kind, string id, Item item)
    {
        _names[new Item(kind, id).ToString()] = item.ToString();
        draft.Made.Add(item.ToString());
    }
}
