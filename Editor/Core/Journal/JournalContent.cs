using System.Globalization;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Journal;

/// <summary>What a journal holds: the document as it was last saved, and all that was done to it
/// since.</summary>
/// <param name="Disk">SHA-256 of the file at that time; null when there was none.</param>
/// <param name="Base">The document then.</param>
/// <param name="Document">The document after the last step.</param>
/// <param name="Steps">How many steps there were.</param>
/// <param name="Last">The last one in words.</param>
/// <param name="When">When it was taken.</param>
internal sealed record JournalContent(
    string? Disk, JObject Base, JObject Document, int Steps, string Last, DateTimeOffset When)
{
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

        JournalContent content = new(
            head["disk"] is JValue { Value: string disk } ? disk : null,
            (JObject)document.DeepClone(), document, 0, "", DateTimeOffset.MinValue);
        return lines.Skip(2).Aggregate(content, (so, line) => so.After(line));
    }

    private JournalContent After(JObject line)
    {
        JObject document = Document;
        if (line["whole"] is JValue { Value: string whole })
        {
            document = JournalText.Read(whole) ?? document;
        }

        foreach (Change change in ((line["changes"] as JArray) ?? [])
            .Select(JournalText.Change).OfType<Change>())
        {
            change.ApplyTo(document);
        }

        return this with
        {
            Document = document,
            Steps = Steps + 1,
            Last = (string?)line["label"] ?? "",
            When = DateTimeOffset.TryParse(
                (string?)line["time"], CultureInfo.InvariantCulture, out DateTimeOffset when)
                    ? when
                    : When,
        };
    }
}
