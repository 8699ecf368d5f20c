using GanGraph.Engine.Documents.Merging;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>The changes of another version that a merge has set aside under <c>conflicts</c>: the
/// graph runs without them, and each is said until a person has taken it out.</summary>
internal static class ConflictEntries
{
    /// <summary>Says every one of them.</summary>
    public static void Check(JObject root, ProblemList problems)
    {
        if (root["conflicts"] is not JToken entries)
        {
            return;
        }

        if (entries is not JArray list)
        {
            problems.Error(
                ProblemCode.Shape, entries, $"conflicts is {Words.Kind(entries)}, wanted is a "
                + "list. Take it out when nothing is left to decide.");
            return;
        }

        foreach (JToken entry in list)
        {
            problems.Warn(ProblemCode.Conflict, entry, Sentence(entry));
        }
    }

    private static string Sentence(JToken entry) => MergeConflict.Read(entry) is { } conflict
        ? $"{conflict.At} {conflict.Words}: both sides of a merge changed it. Write what you want "
            + "there, then take this entry out."
        : $"{entry.Path} does not say what it is about. Take it out.";
}
