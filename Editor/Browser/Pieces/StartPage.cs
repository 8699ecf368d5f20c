using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Sessions;
using GanGraph.Editor.Pieces;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Pieces;

/// <summary>What a person sees who has not chosen a graph yet.</summary>
internal static class StartPage
{
    /// <summary>Where the pictures of the sample pieces are.</summary>
    public const string PictureAddress = "/api/start/picture";

    /// <summary>As JSON.</summary>
    /// <param name="place">What the editor works with.</param>
    /// <param name="first">The graph that the person named at the start; null for none.</param>
    public static JObject Of(Workplace place, GraphRoom? first) => new()
    {
        ["program"] = ThisProgram.Name,
        ["graph"] = first?.Path.Replace('\\', '/'),
        ["folder"] = place.Folder.Replace('\\', '/'),
        ["pieces"] = new JArray(place.Samples.All.Select(Sample)),
        ["recent"] = new JArray(place.Recent.Pieces.Select(Recent)),
    };

    private static JObject Sample(Piece piece) => new()
    {
        ["name"] = piece.Name,
        ["path"] = piece.Path.Replace('\\', '/'),
        ["title"] = piece.Title,
        ["description"] = piece.Description,
        ["picture"] = piece.Picture is null ? null
            : $"{PictureAddress}?piece={Uri.EscapeDataString(piece.Name)}",
    };

    private static JObject Recent(Piece piece) => new()
    {
        ["name"] = piece.Name,
        ["path"] = piece.Path.Replace('\\', '/'),
        ["title"] = piece.Title,
        ["changed"] = new DateTimeOffset(
            File.GetLastWriteTimeUtc(piece.Path)).ToUnixTimeSeconds(),
    };
}
