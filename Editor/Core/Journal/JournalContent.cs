using System.Globalization;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Journal;

/// <summary>What a journal holds: the document as it was last saved, and all that was done to it
/// since.</summary>
/// <param name="Disk">SHA-256 of the file at that time; null when there was none.</param>
/// <param name="Base">The document then.</param>
/// <param name="Document">The document after the last step.</param>
/// <param name="Trail">The steps.</param>
/// <param name="When">When the last one was taken.</param>
internal sealed record JournalContent(
    string? Disk, JObject Base, JObject Document, IReadOnlyList<JournalStep> Trail,
    DateTimeOffset When)
{
    /// <summary>How many steps there were.</summary>
    public int Steps => Trail.Count;

    /// <summary>The last one in words.</summary>
    public string Last => Trail.Count > 0 ? Trail[^1].Label : "";

    /// <summary>Reads a journal that may be cut or damaged anywhere.</summary>
    /// <returns>Null when not even its beginning is whole.</returns>
    public static JournalContent? Read(byte[] journal)
    {
        JObject[] lines = [.. JournalText.Lines(journal)];
        if (lines is not [JObject head, JObject start, ..]
            || (string?)head["journal"] != JournalText.Format
            || start["base"] is not JValue { Value: string text }
            || JournalText.Read(text) is not JObject document)
        {
            return null;
        }

        JObject before = (JObject)document.DeepClone();
        List<JournalStep> trail = [];
        DateTimeOffset last = DateTimeOffset.MinValue;
        foreach (JObject line in lines.Skip(2))
        {
            JournalStep step = JournalStep.Of(line);
            trail.Add(step);
            document = step.Whole is null ? document : (JObject)step.Whole.DeepClone();
            foreach (Change change in step.Changes)
            {
                change.ApplyTo(document);
            }

            last = DateTimeOffset.TryParse(
                (string?)line["time"], CultureInfo.InvariantCulture, out DateTimeOffset when)
                    ? when
                    : last;
        }

        return new JournalContent(
            head["disk"] is JValue { Value: string disk } ? disk : null,
            before, document, trail, last);
    }
}
