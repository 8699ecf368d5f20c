using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Showing;

/// <summary>One line of JSON for each thing that happens, each naming its schema and type.
/// </summary>
internal static class JsonLine
{
    private const string Schema = "gangraph.event/1";
    private static readonly Lock Turn = new();

    /// <summary>Writes a line; fields that are null are left out.</summary>
    public static void Write(string type, params (string Name, object? Value)[] fields)
    {
        JObject line = new() { ["schema"] = Schema, ["type"] = type };
        foreach ((string name, object? value) in fields)
        {
            if (value is not null)
            {
                line[name] = value as JToken ?? new JValue(value);
            }
        }

        lock (Turn)
        {
            Console.Out.WriteLine(line.ToString(Formatting.None));
            Console.Out.Flush();
        }
    }

    /// <summary>Writes the line that closes the stream; there is exactly one.</summary>
    public static void WriteResult(RunEnd end) => Write(
        "result",
        ("ok", end.Code == ExitCode.Done),
        ("outcome", Outcome(end.Code)),
        ("exit", (int)end.Code),
        ("seconds", Math.Round(end.Seconds, 3)),
        ("files", new JArray(end.Files.Select(f => new JObject
        {
            ["node"] = f.Node,
            ["path"] = f.Path,
            ["what"] = f.What,
        }))),
        ("error", end.ErrorCode is null
            ? null
            : new JObject { ["code"] = end.ErrorCode, ["message"] = end.Message }));

    private static string Outcome(ExitCode code) => code.ToString().ToLowerInvariant();
}
