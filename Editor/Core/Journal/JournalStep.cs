using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Journal;

/// <summary>A step as a journal keeps it.</summary>
/// <param name="Label">The step in words.</param>
/// <param name="Gesture">The gesture that it belongs to; empty for none.</param>
/// <param name="Whole">The document after it, where the journal gave way to it; else null.</param>
/// <param name="Changes">What it left behind, without what stood there before.</param>
internal sealed record JournalStep(
    string Label, string Gesture, JObject? Whole, IReadOnlyList<Change> Changes)
{
    /// <summary>Reads a line of a journal.</summary>
    public static JournalStep Of(JObject line) => new(
        (string?)line["label"] ?? "",
        line["gesture"] is JValue { Value: string gesture } ? gesture : "",
        line["whole"] is JValue { Value: string whole } ? JournalText.Read(whole) : null,
        [.. ((line["changes"] as JArray) ?? []).Select(JournalText.Change).OfType<Change>()]);

    /// <summary>Takes the step again.</summary>
    public void Retake(Draft draft)
    {
        if (Whole is not null)
        {
            draft.Become(Whole);
        }

        foreach (Change change in Changes)
        {
            draft.Repeat(change);
        }
    }
}
