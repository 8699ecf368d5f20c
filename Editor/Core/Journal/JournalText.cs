using System.Security.Cryptography;
using System.Text;
using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Journal;

/// <summary>How the lines of a journal are written: a checksum over the line and all before it, so
/// that only a whole beginning counts, then a JSON object.</summary>
internal static class JournalText
{
    /// <summary>The format that this version writes.</summary>
    public const string Format = "gangraph-journal/1";

    /// <summary>The checksum before the first line.</summary>
    public const string Start = "";

    private const int Digits = 16;

    /// <summary>A line with its line break.</summary>
    /// <param name="json">What it says.</param>
    /// <param name="sum">The checksum of the line before; then that of this one.</param>
    public static byte[] Line(JObject json, ref string sum)
    {
        string text = CanonicalText.Flat(json);
        sum = Sum(sum, Encoding.UTF8.GetBytes(text));
        return Encoding.UTF8.GetBytes($"{sum} {text}\n");
    }

    /// <summary>The whole lines at the beginning of a journal.</summary>
    public static IEnumerable<JObject> Lines(byte[] journal)
    {
        string sum = Start;
        int start = 0;
        for (int end; (end = Array.IndexOf(journal, (byte)'\n', start)) >= 0; start = end + 1)
        {
            if (end - start <= Digits || journal[start + Digits] != ' ')
            {
                yield break;
            }

            ReadOnlySpan<byte> text = journal.AsSpan((start + Digits + 1)..end);
            sum = Sum(sum, text);
            if (!journal.AsSpan(start, Digits).SequenceEqual(Encoding.ASCII.GetBytes(sum))
                || GraphReader.Read(text.ToArray(), new("")) is not JObject line)
            {
                yield break;
            }

            yield return line;
        }
    }

    /// <summary>A document, or a part of it, in the order and spelling in which it stands.
    /// </summary>
    public static string AsFound(JObject json) => CanonicalText.Flat(json);

    /// <summary>Reads what <see cref="AsFound"/> writes; null when it is damaged.</summary>
    public static JObject? Read(string text) =>
        GraphReader.Read(Encoding.UTF8.GetBytes(text), new(""));

    /// <summary>A change as it stands in a journal. Values are texts, so that a deep one does not
    /// become too deep to be read.</summary>
    public static JObject Of(Change change)
    {
        JObject json = new() { ["in"] = new JArray(change.Path.SkipLast(1)) };
        if (change.After is null)
        {
            json["take"] = change.Path[^1];
            return json;
        }

        JProperty property = new(change.Path[^1], change.After.DeepClone());
        if (change.Key is not null)
        {
            property.AddAnnotation(change.Key);
        }

        json["put"] = AsFound(new JObject(property));
        json["index"] = change.Index;
        return json;
    }

    /// <summary>Reads a change; null when it is damaged.</summary>
    public static Change? Change(JToken json)
    {
        if (json["in"] is not JArray path || !path.All(name => name is JValue { Value: string }))
        {
            return null;
        }

        IEnumerable<string> parents = path.Select(name => (string)name!);
        if (json["take"] is JValue { Value: string name })
        {
            return new Change([.. parents, name], null, null, 0);
        }

        return json["put"] is JValue { Value: string put }
            && json["index"] is JValue { Value: long at }
            && Read(put)?.Properties().FirstOrDefault() is JProperty property
                ? new Change([.. parents, property.Name], null, property.Value, (int)at)
                {
                    Key = Spelling.Of(property),
                }
                : null;
    }

    private static string Sum(string before, ReadOnlySpan<byte> text)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(before));
        hash.AppendData(text);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
