using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Caching.Keeping;

/// <summary>What the folder of a node says about itself, in a file beside the work. The time of
/// last change of that file is when the folder was last used: a use then costs no writing.
/// </summary>
/// <param name="Kind">What the folder holds.</param>
/// <param name="Seconds">Work that went into it, added up over runs.</param>
/// <param name="Node">Name of the node that last worked on it.</param>
/// <param name="Graph">File name of its graph.</param>
/// <param name="Title">Title of its graph; empty when it has none.</param>
internal sealed record ArtifactFacts(
    CacheEntryKind Kind, double Seconds, string Node, string Graph, string Title)
{
    private const string FileName = "facts.json";
    private const int Longest = 64 * 1024;

    /// <summary>Where the facts of a folder lie.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Whether a file of a folder is about the folder and no work of the node.</summary>
    public static bool IsNote(string fileName) => fileName[0] == '.' || fileName == FileName
        || fileName.StartsWith(ArtifactStore.OwnerFile, StringComparison.Ordinal);

    /// <summary>The facts of a folder; null when there are none that can be read.</summary>
    public static ArtifactFacts? Read(string folder)
    {
        try
        {
            FileInfo file = new(PathIn(folder));
            if (!file.Exists || file.Length > Longest
                || JToken.Parse(File.ReadAllText(file.FullName)) is not JObject facts)
            {
                return null;
            }

            return new ArtifactFacts(
                Text(facts["kind"]) switch
                {
                    "training" => CacheEntryKind.Training,
                    "remakeable" => CacheEntryKind.Remakeable,
                    _ => CacheEntryKind.Unknown,
                },
                Number(facts["seconds"]),
                Text(facts["node"]),
                Text(facts["graph"]),
                Text(facts["title"]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the facts into a folder, which must be there.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Write(string folder) => SafeFile.Write(PathIn(folder), stream =>
    {
        using StreamWriter writer = new(stream, leaveOpen: true);
        writer.Write(new JObject
        {
            ["kind"] = Kind switch
            {
                CacheEntryKind.Training => "training",
                CacheEntryKind.Remakeable => "remakeable",
                _ => "unknown",
            },
            ["seconds"] = Math.Round(Seconds, 3),
            ["node"] = Node,
            ["graph"] = Graph,
            ["title"] = Title,
        });
    });

    private static string Text(JToken? token) => token is JValue { Value: string text } ? text : "";

    private static double Number(JToken? token) =>
        token is JValue { Type: JTokenType.Float or JTokenType.Integer } value
        && (double)value is double number && double.IsFinite(number) && number > 0 ? number : 0;
}
