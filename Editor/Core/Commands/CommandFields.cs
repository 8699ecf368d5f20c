using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands;

/// <summary>The fields of a command as it came over a wire; unknown ones are passed over.</summary>
/// <param name="json">The command.</param>
internal sealed class CommandFields(JObject json)
{
    private const int MostItems = 100_000;

    /// <summary>The name of the command.</summary>
    public string Name => json["do"] is JValue { Value: string name } ? name : "";

    /// <summary>Whether there is such a field.</summary>
    public bool Has(string field) => json[field] is not (null or JValue { Value: null });

    /// <summary>A text.</summary>
    public string Text(string field) => TextOrNull(field) ?? throw Refuse(field, "a text");

    /// <summary>A text; null when the field is not there.</summary>
    public string? TextOrNull(string field) => !Has(field)
        ? null
        : PlainValue.Of(json[field]!) is JValue { Value: string text }
            ? text
            : throw Refuse(field, "a text");

    /// <summary>The id of a group, note or reroute, with or without its mark.</summary>
    public string ItemId(string field) => Item.Of(Text(field)).Id;

    /// <summary>True or false; false when the field is not there.</summary>
    public bool Flag(string field) => Has(field)
        && (json[field] is JValue { Value: bool flag }
            ? flag
            : throw Refuse(field, "true or false"));

    /// <summary>A value as it stands in graph files; null when the field is not there.</summary>
    public JToken? Value(string field) => Has(field) ? PlainValue.Of(json[field]!) : null;

    /// <summary>A place.</summary>
    public Place Place(string field) =>
        PlaceOf(json[field]) ?? throw Refuse(field, "a place such as [120, 40]");

    /// <summary>A place; null when the field is not there.</summary>
    public Place? PlaceOrNull(string field) => Has(field) ? Place(field) : null;

    /// <summary>A list of texts, each once.</summary>
    public IReadOnlyList<string> Texts(string field) =>
        json[field] is JArray { Count: <= MostItems } list
            && list.All(item => item is JValue { Value: string } && PlainValue.Of(item) is not null)
                ? [.. list.Select(item => (string)item!).Distinct()]
                : throw Refuse(field, "a list of texts");

    /// <summary>A list of texts that is not empty, each once.</summary>
    public IReadOnlyList<string> SomeTexts(string field) =>
        Texts(field) is { Count: > 0 } some ? some : throw Refuse(field, "a list of at least one");

    /// <summary>Places by name.</summary>
    public IReadOnlyDictionary<string, Place> Places(string field) =>
        Map(field, "places", PlaceOf);

    /// <summary>Sizes by item; empty when the field is not there.</summary>
    public IReadOnlyDictionary<string, ItemSize> Sizes(string field) => Has(field)
        ? Map(field, "sizes such as [220, 120]", token => PlaceOf(token) is Place size
            ? new ItemSize(size.X, size.Y)
            : (ItemSize?)null)
        : new Dictionary<string, ItemSize>();

    /// <summary>The members of an object; empty when the field is not there.</summary>
    public IReadOnlyDictionary<string, JToken> Values(string field) => !Has(field)
        ? new Dictionary<string, JToken>()
        : json[field] is JObject map
            ? map.Properties().ToDictionary(p => p.Name, p => PlainValue.Of(p.Value))
            : throw Refuse(field, "an object");

    /// <summary>The objects of a list; empty when the field is not there.</summary>
    public IReadOnlyList<CommandFields> Each(string field) => !Has(field)
        ? []
        : json[field] is JArray { Count: <= MostItems } list && list.All(item => item is JObject)
            ? [.. list.Cast<JObject>().Select(item => new CommandFields(item))]
            : throw Refuse(field, "a list of objects");

    /// <summary>Refuses the value of a field.</summary>
    public RefusedException Refuse(string field, string wanted) => new(
        RefusalCode.Command,
        (Name.Length > 0 ? $"{Name}: " : "")
        + (json[field] is JToken found
            ? $"{field} is {Words.Value(found)}, wanted is {wanted}. "
            : $"{field} is missing, wanted is {wanted}. ")
        + "Send that.");

    private static Place? PlaceOf(JToken? token) =>
        token is JArray { Count: 2 } ? Editing.Place.Read(PlainValue.Of(token)) : null;

    private Dictionary<string, T> Map<T>(string field, string wanted, Func<JToken, T?> read)
        where T : struct => json[field] is JObject { Count: <= MostItems } map
            ? map.Properties().ToDictionary(
                p => p.Name, p => read(p.Value) ?? throw Refuse(field, wanted))
            : throw Refuse(field, wanted);
}
