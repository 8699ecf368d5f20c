using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Caching;

/// <summary>Writes and reads the text of a record, member by member: a serializer that finds the
/// members by itself needs as long for the first one as the program for its start.</summary>
internal static class SinkRecordJson
{
    /// <summary>The text of a record.</summary>
    public static string Write(SinkRecord record)
    {
        JObject json = Required(record);
        if (record.OutFolder is string folder)
        {
            json[nameof(SinkRecord.OutFolder)] = folder;
        }

        return json.ToString(Formatting.Indented);
    }

    /// <summary>The record of a text; null when it is none, or one of another version.</summary>
    public static SinkRecord? Read(string text)
    {
        try
        {
            JObject json = JObject.Parse(text);
            bool hasFolder = json.ContainsKey(nameof(SinkRecord.OutFolder));
            return json.Count != (hasFolder ? 9 : 8) ? null : new SinkRecord
            {
                OutFolder = hasFolder ? Get<string>(json, nameof(SinkRecord.OutFolder)) : null,
                Key = Get<string>(json, nameof(SinkRecord.Key)),
                Node = Get<string>(json, nameof(SinkRecord.Node)),
                First = Get<long>(json, nameof(SinkRecord.First)),
                End = Get<long>(json, nameof(SinkRecord.End)),
                IsWhole = Get<bool>(json, nameof(SinkRecord.IsWhole)),
                Results = [.. List(json, nameof(SinkRecord.Results)).Select(One<string>)],
                Files = [.. List(json, nameof(SinkRecord.Files)).Select(File)],
                Parts = (json[nameof(SinkRecord.Parts)] as JObject ?? throw Missing())
                    .Properties().ToDictionary(part => part.Name, part => One<string>(part.Value)),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JObject Required(SinkRecord record) => new()
    {
        [nameof(SinkRecord.Key)] = record.Key,
        [nameof(SinkRecord.Node)] = record.Node,
        [nameof(SinkRecord.First)] = record.First,
        [nameof(SinkRecord.End)] = record.End,
        [nameof(SinkRecord.IsWhole)] = record.IsWhole,
        [nameof(SinkRecord.Results)] = new JArray(record.Results),
        [nameof(SinkRecord.Files)] = new JArray(record.Files.Select(Of)),
        [nameof(SinkRecord.Parts)] = new JObject(
            record.Parts.Select(part => new JProperty(part.Key, part.Value))),
    };

    private static JObject Of(MadeFile file) => new()
    {
        [nameof(MadeFile.Path)] = file.Path,
        [nameof(MadeFile.Size)] = file.Size,
        [nameof(MadeFile.Ticks)] = file.Ticks,
        [nameof(MadeFile.Sha256)] = file.Sha256,
    };

    private static MadeFile File(JToken json) => json is not JObject { Count: 4 } file
        ? throw Missing()
        : new MadeFile(
            Get<string>(file, nameof(MadeFile.Path)),
            Get<long>(file, nameof(MadeFile.Size)),
            Get<long>(file, nameof(MadeFile.Ticks)),
            Get<string>(file, nameof(MadeFile.Sha256)));

    private static JArray List(JObject json, string name) =>
        json[name] as JArray ?? throw Missing();

    private static T Get<T>(JObject json, string name) => One<T>(json[name]);

    private static T One<T>(JToken? json) =>
        json is JValue { Value: T value } ? value : throw Missing();

    private static JsonException Missing() => new("A member is missing or of another type.");
}
