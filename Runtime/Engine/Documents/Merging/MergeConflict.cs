using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>A place of a graph that was changed on both sides, so that a person has to decide. The
/// value of ours is in force; the other one is kept under <c>conflicts</c> in the file.</summary>
/// <param name="At">Where, such as <c>nodes.walk.set.framesPerKey</c>.</param>
/// <param name="Base">The value before both changes; null when there was none.</param>
/// <param name="Ours">The value on our side; null when there is none.</param>
/// <param name="Theirs">The value on the other side; null when there is none.</param>
public sealed record MergeConflict(string At, JToken? Base, JToken? Ours, JToken? Theirs)
{
    /// <summary>The three values in words that follow the place.</summary>
    public string Words =>
        $"was {Value(Base)}, is {Value(Ours)} here and {Value(Theirs)} in the other version";

    /// <summary>The entry under <c>conflicts</c>.</summary>
    internal JObject ToJson()
    {
        JObject entry = new() { ["at"] = At };
        foreach ((string name, JToken? value) in new[]
        {
            ("base", Base), ("ours", Ours), ("theirs", Theirs),
        })
        {
            if (value is not null)
            {
                entry[name] = value.DeepClone();
            }
        }

        return entry;
    }

    private static string Value(JToken? token) => token switch
    {
        null => "not there",
        JValue or JArray => Documents.Words.Shorten(CanonicalText.Flat(token)),
        JObject map when map["type"] is JValue { Value: string type } => $"a {type}",
        _ => "something else",
    };

    /// <summary>Reads an entry under <c>conflicts</c>; null when it is none.</summary>
    internal static MergeConflict? Read(JToken entry) =>
        entry is JObject map && map["at"] is JValue { Value: string at }
            ? new MergeConflict(at, map["base"], map["ours"], map["theirs"])
            : null;
}
