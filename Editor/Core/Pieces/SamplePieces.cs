using GanGraph.Editor.Browser.Pages;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Pieces;

/// <summary>The pieces that come with the program, to start from. A picture of
/// <c>piece.json</c> lies beside its films as <c>media/piece-keys.jpg</c>, or under another name
/// that begins so.</summary>
internal sealed class SamplePieces
{
    /// <summary>Where their pictures are.</summary>
    public const string PictureAddress = "/api/start/picture";

    private static readonly string[] Pictures = [".jpg", ".png"];

    /// <summary>Full path of the folder they lie in; null when they did not come along.</summary>
    public string? Folder { get; } =
        Checkout.Folder is string root && Directory.Exists(Path.Combine(root, "graphs"))
            ? Path.Combine(root, "graphs")
            : null;

    /// <summary>The pieces, as the start page shows them.</summary>
    public JArray Describe() => new(Files().Select(Describe));

    /// <summary>Full path of the picture of a piece; null when it has none.</summary>
    /// <param name="name">Name of the piece.</param>
    public string? Picture(string name) => Files()
        .Where(file => Path.GetFileNameWithoutExtension(file) == name)
        .Select(PictureOf).FirstOrDefault();

    private IEnumerable<string> Files() => Folder is null ? []
        : Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal);

    private static JObject Describe(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        GraphDocument? graph = GraphDocument.Load(file, []);
        return new JObject
        {
            ["name"] = name,
            ["path"] = file.Replace('\\', '/'),
            ["title"] = graph?.Title is { Length: > 0 } title ? title : name,
            ["description"] = graph?.Root["meta"]?["description"] is JValue { Value: string text }
                ? text : "",
            ["picture"] = PictureOf(file) is null ? null
                : $"{PictureAddress}?piece={Uri.EscapeDataString(name)}",
        };
    }

    private static string? PictureOf(string file)
    {
        string media = Path.Combine(Path.GetDirectoryName(file)!, "media");
        return !Directory.Exists(media) ? null : Directory
            .EnumerateFiles(media, Path.GetFileNameWithoutExtension(file) + "*")
            .Where(found => Pictures.Contains(Path.GetExtension(found)))
            .Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
