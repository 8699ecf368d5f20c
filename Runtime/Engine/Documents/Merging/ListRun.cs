using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Items of a list that another version of it has in place of some.</summary>
/// <param name="Start">Index of the first item replaced, or before which new ones stand.</param>
/// <param name="End">Index behind the last item replaced.</param>
/// <param name="Texts">The new items as texts.</param>
/// <param name="Items">The new items.</param>
internal sealed record ListRun(
    int Start, int End, IReadOnlyList<string> Texts, IReadOnlyList<JToken> Items)
{
    /// <summary>The runs that turn one list into another, found by the longest common
    /// subsequence.</summary>
    public static IEnumerable<ListRun> Between(string[] before, string[] after, JArray items)
    {
        int[,] common = Common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                i++;
                j++;
                continue;
            }

            (int start, int first) = (i, j);
            while ((i < before.Length || j < after.Length)
                && !(i < before.Length && j < after.Length && before[i] == after[j]))
            {
                bool takesOut = j == after.Length
                    || (i < before.Length && common[i + 1, j] >= common[i, j + 1]);
                (i, j) = takesOut ? (i + 1, j) : (i, j + 1);
            }

            yield return new ListRun(
                start, i, after[first..j], [.. items.Skip(first).Take(j - first)]);
        }
    }

    /// <summary>Whether two runs change the list in the same way.</summary>
    public bool IsSame(ListRun other) =>
        (Start, End) == (other.Start, other.End) && Texts.SequenceEqual(other.Texts);

    /// <summary>Whether it cannot be said what comes of both: they replace the same items, or
    /// one puts items in at an edge of the other.</summary>
    public bool Touches(ListRun other) => Start == End || other.Start == other.End
        ? Start <= other.End && other.Start <= End
        : Start < other.End && other.Start < End;

    private static int[,] Common(string[] before, string[] after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
