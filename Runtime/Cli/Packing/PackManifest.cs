using GanGraph.Engine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Packing;

/// <summary>The list of what is in a pack.</summary>
/// <param name="Graph">Path of the graph in the pack.</param>
/// <param name="Files">Every file but the manifest, by path.</param>
internal sealed record PackManifest(string Graph, IReadOnlyList<PackedFile> Files)
{
    /// <summary>Where the manifest lies in a pack.</summary>
    public const string Name = "manifest.json";

    /// <summary>The longest manifest that is read, in bytes.</summary>
    public const int LongestText = 32 * 1024 * 1024;

    private const string Format = "gangraph-pack/1";

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="GraphException">It is none.</exception>
    public static PackManifest Parse(string text, string pack)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(text))
            {
                MaxDepth = 8,
                DateParseHandling = DateParseHandling.None,
            };
            JObject root = JObject.Load(reader);
            if ((string?)root["format"] == Format && root["files"] is JArray files)
            {
                return new PackManifest(
                    (string?)root["graph"] ?? "",
                    [.. files.Select(file => new PackedFile(
                        (string?)file["path"] ?? "",
                        (long?)file["size"] ?? -1,
                        (string?)file["sha256"] ?? ""))]);
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException)
        {
            throw Broken(pack, e);
        }

        throw Broken(pack, null);
    }

    /// <inheritdoc/>
    public override string ToString() => new JObject
    {
        ["format"] = Format,
        ["graph"] = Graph,
        ["files"] = new JArray(Files.Select(file => new JObject
        {
            ["path"] = file.Path,
            ["size"] = file.Size,
            ["sha256"] = file.Sha256,
        })),
    }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static GraphException Broken(string pack, Exception? cause) => new(
        $"{pack} is no pack of a graph: its {Name} is not of the form {Format}. Name a file that "
        + "gangraph pack has made, or update GanGraph.", cause!);
}
