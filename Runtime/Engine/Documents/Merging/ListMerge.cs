using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Merges lists item by item.</summary>
internal static class ListMerge
{
    private const long MostComparisons = 4_000_000;

    /// <summary>Merges two versions of a list: place by place when all are equally long, otherwise
    /// by the runs of items that each side has put in or taken out.</summary>
    /// <returns>Null when both sides changed the same place differently, or put different items
    /// in at the same place.</returns>
    public static JArray? Of(JToken? common, JToken? ours, JToken? theirs, KeyOrder order)
    {
        if (common is not JArray before || ours is not JArray one || theirs is not JArray other)
        {
            return null;
        }

        KeyOrder item = order.Spells ? KeyOrder.Plain : KeyOrder.AsFound;
        Versions lists = new(Texts(before, item), Texts(one, item), Texts(other, item));
        List<JToken>? merged = before.Count == one.Count && before.Count == other.Count
            ? ByPlace(before, one, other, lists)
            : ByRuns(before, one, other, lists);
        return merged is null ? null : new JArray(merged);
    }

    /// <summary>The items of both lists, without those that one side has taken out.</summary>
    public static JArray Union(JArray? common, JArray? ours, JArray? theirs)
    {
        bool IsIn(JArray? list, JToken item) =>
            list?.Any(known => JToken.DeepEquals(known, item)) == true;
        return new JArray(
            (ours ?? []).Where(item => IsIn(theirs, item) || !IsIn(common, item))
            .Concat((theirs ?? []).Where(item => !IsIn(ours, item) && !IsIn(common, item))));
    }

    private static string[] Texts(JArray list, KeyOrder item) =>
        [.. list.Select(token => CanonicalText.Flat(token, item))];

    private static List<JToken>? ByPlace(
        JArray before, JArray one, JArray other, Versions texts)
    {
        List<JToken> merged = [];
        for (int i = 0; i < before.Count; i++)
        {
            bool isOurs = texts.Ours[i] != texts.Base[i];
            bool isTheirs = texts.Theirs[i] != texts.Base[i];
            if (isOurs && isTheirs && texts.Ours[i] != texts.Theirs[i])
            {
                return null;
            }

            merged.Add(isTheirs && !isOurs ? other[i] : one[i]);
        }

        return merged;
    }

    private static List<JToken>? ByRuns(JArray before, JArray one, JArray other, Versions texts)
    {
        if ((long)texts.Base.Length * texts.Ours.Length > MostComparisons
            || (long)texts.Base.Length * texts.Theirs.Length > MostComparisons)
        {
            return null;
        }

        List<ListRun> runs = [.. ListRun.Between(texts.Base, texts.Ours, one)];
        foreach (ListRun run in ListRun.Between(texts.Base, texts.Theirs, other))
        {
            if (runs.Any(known => known.IsSame(run)))
            {
                continue;
            }

            if (runs.Any(known => known.Touches(run)))
            {
                return null;
            }

            runs.Add(run);
        }

        List<JToken> merged = [];
        int at = 0;
        foreach (ListRun run in runs.OrderBy(run => run.Start).ThenBy(run => run.End))
        {
            merged.AddRange(before.Skip(at).Take(run.Start - at));
            merged.AddRange(run.Items);
            at = run.End;
        }

        merged.AddRange(before.Skip(at));
        return merged;
    }

    private sealed record Versions(string[] Base, string[] Ours, string[] Theirs);
}
