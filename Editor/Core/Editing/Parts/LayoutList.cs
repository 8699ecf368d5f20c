using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The groups or the notes of a draft. Entries that look otherwise than this version
/// writes them are left alone.</summary>
/// <param name="draft">The draft.</param>
/// <param name="kind"><see cref="ItemKind.Group"/> or <see cref="ItemKind.Note"/>.</param>
internal sealed class LayoutList(Draft draft, ItemKind kind)
{
    private string Section => kind == ItemKind.Group ? "groups" : "notes";

    /// <summary>The entries that can be read, by id.</summary>
    public IEnumerable<(string Id, JObject Json)> Entries =>
        (List ?? []).OfType<JObject>()
            .Where(entry => IdOf(entry) is not null)
            .Select(entry => (IdOf(entry)!, entry));

    private JArray? List => draft.Find("layout", Section) as JArray;

    /// <summary>The entry of an id.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public JObject Get(string id) => Entries.FirstOrDefault(entry => entry.Id == id).Json
        ?? throw new RefusedException(
            RefusalCode.Missing, $"There is no {new Item(kind, id)}. It may have been removed.");

    /// <summary>Adds an entry and gives it an id.</summary>
    /// <returns>The item.</returns>
    public Item Add(JObject entry)
    {
        if (draft.Find("layout", Section) is JToken other and not JArray)
        {
            throw new RefusedException(
                ProblemCode.Shape, $"layout.{Section} is {Words.Kind(other)}, wanted is a list. "
                + "Mend that in the file first.");
        }

        string stem = kind == ItemKind.Group ? "group" : "note";
        string id = NodePart.Free(stem, free => !Entries.Any(known => known.Id == free));
        JObject named = new() { ["id"] = id };
        named.Merge(entry);
        Write([.. List ?? [], named]);
        return new Item(kind, id);
    }

    /// <summary>Puts another entry in the place of one.</summary>
    public void Replace(string id, JObject entry)
    {
        JObject before = Get(id);
        Write([.. List!.Select(one => ReferenceEquals(one, before) ? entry : one)]);
    }

    /// <summary>Removes an entry.</summary>
    public void Remove(string id)
    {
        JObject before = Get(id);
        Write([.. List!.Where(one => !ReferenceEquals(one, before))]);
    }

    private void Write(IEnumerable<JToken> entries) =>
        draft.Put(["layout", Section], new JArray(entries.Select(entry => entry.DeepClone())));

    private static string? IdOf(JObject entry) =>
        entry["id"] is JValue { Value: string { Length: > 0 } id } ? id : null;
}
