using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Pieces;

/// <summary>The pieces that come with the program, to start from. A picture of
/// <c>piece.json</c> lies beside its films as <c>media/piece-keys.jpg</c>, or under another name
/// that begins so.</summary>
/// <param name="folder">Full path of the folder they lie in; null when they did not come along.
/// </param>
public sealed class SamplePieces(string? folder)
{
    private static readonly string[] Pictures = [".jpg", ".png"];

    /// <summary>Full path of the folder they lie in; null when they did not come along.</summary>
    public string? Folder => folder;

    /// <summary>The pieces in the order of their names.</summary>
    public IReadOnlyList<Piece> All => [.. Files().Select(Of)];

    /// <summary>The pieces beside the program.</summary>
    public static SamplePieces OfCheckout() => new(
        Checkout.Folder is string root && Directory.Exists(Path.Combine(root, "graphs"))
            ? Path.Combine(root, "graphs")
            : null);

    private IEnumerable<string> Files() => folder is null ? []
        : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);

    private static Piece Of(string file)
    {
        GraphDocument? graph = GraphDocument.Load(file, []);
        return new Piece(
            file, graph?.Title is { Length: > 0 } title
                ? title
                : Path.GetFileNameWithoutExtension(file))
        {
            Description = graph?.Root["meta"]?["description"] is JValue { Value: string text }
                ? text : "",
            Picture = PictureOf(file),
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
