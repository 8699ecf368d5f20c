using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Verifying;

/// <summary>The note of who made a file, as it stands in the graph that the file carries.
/// </summary>
internal sealed record MadeBy
{
    /// <summary>Name of the node that made it; empty when the note is missing.</summary>
    public string Node { get; init; } = "";

    /// <summary>Number of the first frame in the file.</summary>
    public long First { get; init; }

    /// <summary>Number of the frame after the last one in the file; null when nobody said.
    /// </summary>
    public long? End { get; init; }

    /// <summary>Kind of device: <c>cpu</c> or <c>cuda</c>.</summary>
    public string Device { get; init; } = "";

    /// <summary>The program and its version.</summary>
    public string Program { get; init; } = "";

    /// <summary>The tensor library.</summary>
    public string Tensors { get; init; } = "";

    /// <summary>SHA-256 of the files that were read, by node and setting.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Reads the note of a graph; what is missing or of another kind stays empty.
    /// </summary>
    public static MadeBy Of(GraphDocument graph)
    {
        if (graph.Root["meta"] is not JObject meta || meta["made"] is not JObject made)
        {
            return new MadeBy();
        }

        bool hasFrames = made["frames"] is JArray { Count: 2 } frames
            && frames.All(end => end is JValue { Value: >= 0L });
        return new MadeBy
        {
            Node = Text(made, "node"),
            First = hasFrames ? (long)made["frames"]![0]! : 0,
            End = hasFrames ? (long)made["frames"]![1]! : null,
            Device = Text(made, "device"),
            Program = Text(made, "program"),
            Tensors = Text(made, "tensors"),
            Files = (made["files"] as JObject ?? []).Properties()
                .ToDictionary(file => file.Name, file => $"{file.Value}", StringComparer.Ordinal),
        };
    }

    private static string Text(JObject made, string name) =>
        made[name] is JValue { Value: string text } ? text : "";
}
