using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>Turns the document of a draft into another one with few changes. The order of members
/// counts only where canonical text keeps it.</summary>
internal static class Becoming
{
    /// <summary>Turns it.</summary>
    public static void Become(this Draft draft, JObject target) =>
        Become(draft, [], draft.Document.Root, target, KeyOrder.RootFor(draft.Catalogue));

    private static void Become(
        Draft draft, string[] path, JObject now, JObject target, KeyOrder order)
    {
        string[] gone = [.. Names(now).Where(name => !target.ContainsKey(name))];
        string[] came = [.. Names(target).Where(name => !now.ContainsKey(name))];
        bool isOrdered = order.Sorts
            || Names(now).Except(gone).Concat(came).SequenceEqual(Names(target));
        if (!isOrdered && path.Length > 0)
        {
            draft.Put(path, target);
            return;
        }

        foreach (string name in gone)
        {
            draft.Take([.. path, name]);
        }

        foreach (JProperty property in target.Properties().ToList())
        {
            string[] at = [.. path, property.Name];
            if (now[property.Name] is JObject before && property.Value is JObject after)
            {
                Become(draft, at, before, after, order.Inside(property));
            }
            else if (now.ContainsKey(property.Name))
            {
                draft.Put(at, property.Value);
            }
            else
            {
                draft.Make(new Change(at, null, property.Value, now.Count)
                {
                    Key = Spelling.Of(property),
                });
            }
        }
    }

    private static IEnumerable<string> Names(JObject map) =>
        map.Properties().Select(property => property.Name);
}
