using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The public parameters of a draft.</summary>
internal static class ParamPart
{
    /// <summary>Gives the settings that parameters point at other names; a null takes the target
    /// away, and with the last target the parameter.</summary>
    public static void Retarget(this Draft draft, Func<string, string?> rename)
    {
        foreach (ParamEntry param in draft.Document.Params.ToList())
        {
            IReadOnlyList<string> before = param.To;
            string?[] after = [.. before.Select(rename)];
            if (before.SequenceEqual(after))
            {
                continue;
            }

            JToken[] left = param.Json["to"] is JArray list
                ? [.. list.Select(target => Renamed(target, rename)).OfType<JToken>()]
                : [.. after.OfType<string>().Select(target => new JValue(target))];
            if (left.Length == 0)
            {
                draft.Take("params", param.Name);
            }
            else
            {
                draft.Put(
                    ["params", param.Name, "to"],
                    param.Json["to"] is JArray ? new JArray(left) : left[0]);
            }
        }
    }

    private static JToken? Renamed(JToken target, Func<string, string?> rename) =>
        target is not JValue { Value: string name }
            ? target.DeepClone()
            : rename(name) is string renamed
                ? renamed == name ? target.DeepClone() : new JValue(renamed)
                : null;
}
