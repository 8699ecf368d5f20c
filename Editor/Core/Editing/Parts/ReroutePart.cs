using System.Globalization;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The reroutes of a draft: the places through which wires are led. Those of one wire are
/// passed in the order of their ids, which is also that of canonical text.</summary>
internal static class ReroutePart
{
    private const string Stem = "reroute";

    /// <summary>The reroutes that can be read.</summary>
    public static IEnumerable<JProperty> Reroutes(this Draft draft) =>
        (draft.Find("layout", "reroutes") as JObject)?.Properties()
            .Where(entry => entry.Value is JObject && EndOf(entry) is not null) ?? [];

    /// <summary>The reroute of an id.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static JProperty Reroute(this Draft draft, string id) =>
        draft.Reroutes().FirstOrDefault(entry => entry.Name == id) ?? throw new RefusedException(
            RefusalCode.Missing, $"There is no reroute:{id}. It may have been removed.");

    /// <summary>The end of the wire that is led; null when the entry says none.</summary>
    public static string? EndOf(JProperty entry) =>
        entry.Value["wire"] is JValue { Value: string end } ? end : null;

    /// <summary>Adds a reroute behind those that there are.</summary>
    public static Item AddReroute(this Draft draft, JObject entry)
    {
        int last = ((draft.Find("layout", "reroutes") as JObject)?.Properties() ?? [])
            .Select(known => known.Name.StartsWith(Stem, StringComparison.Ordinal)
                && int.TryParse(
                    known.Name.AsSpan(Stem.Length), NumberStyles.None,
                    CultureInfo.InvariantCulture, out int number)
                        ? number
                        : 0)
            .DefaultIfEmpty(0)
            .Max();
        string id = string.Create(CultureInfo.InvariantCulture, $"{Stem}{last + 1:D4}");
        draft.Put(["layout", "reroutes", id], entry);
        return new Item(ItemKind.Reroute, id);
    }

    /// <summary>Adds a reroute between those of a wire, where the way becomes longer by the
    /// least.</summary>
    /// <returns>The one that stands at the place.</returns>
    public static Item AddReroute(this Draft draft, string wire, Place at)
    {
        List<(string Id, Place At)> way =
        [
            .. draft.Reroutes().Where(entry => EndOf(entry) == wire)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => (entry.Name, Place.Read(entry.Value["at"]) ?? at)),
        ];
        int before = Shortest(draft, wire, [.. way.Select(one => one.At)], at);
        Item added = draft.AddReroute(
            new JObject { ["wire"] = wire, ["at"] = at.ToJson() });
        string[] ids = [.. way.Select(one => one.Id), added.Id];
        Place[] places = [.. way.Select(one => one.At)];
        places = [.. places[..before], at, .. places[before..]];
        for (int i = before; i < ids.Length; i++)
        {
            draft.Put(["layout", "reroutes", ids[i], "at"], places[i].ToJson());
        }

        return new Item(ItemKind.Reroute, ids[before]);
    }

    /// <summary>Takes the reroutes of a wire away.</summary>
    public static void TakeReroutes(this Draft draft, string wire)
    {
        foreach (JProperty entry in draft.Reroutes().Where(one => EndOf(one) == wire).ToList())
        {
            draft.Take("layout", "reroutes", entry.Name);
        }
    }

    private static int Shortest(Draft draft, string wire, Place[] way, Place at)
    {
        PlacePart places = new(draft);
        Place? begin = draft.SourceOf(wire) is string source
            ? places.Of(new Item(ItemKind.Node, WirePart.Split(source).Node))
            : null;
        Place? end = places.Of(new Item(ItemKind.Node, WirePart.Split(wire).Node));
        return Enumerable.Range(0, way.Length + 1).MinBy(i =>
        {
            Place? from = i == 0 ? begin : way[i - 1];
            Place? to = i == way.Length ? end : way[i];
            return Way(from, at) + Way(at, to) - Way(from, to);
        });
    }

    private static double Way(Place? from, Place? to) => from is Place a && to is Place b
        ? Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2))
        : 0;
}
