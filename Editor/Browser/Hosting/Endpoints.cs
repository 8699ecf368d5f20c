using System.Globalization;
using System.Text;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Picking;
using GanGraph.Editor.Browser.Pieces;
using GanGraph.Editor.Browser.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>What can be asked besides the session: catalogue, files, pieces to start from.
/// </summary>
/// <param name="place">What the editor works with.</param>
/// <param name="rooms">The graphs that are open.</param>
/// <param name="say">Told of errors of our own.</param>
internal sealed class Endpoints(Workplace place, GraphRooms rooms, Action<string> say)
{
    private const int LongestRequest = GraphRooms.LongestText + (1 << 16);

    private readonly Lazy<byte[]> _catalogue = new(
        () => Encoding.UTF8.GetBytes(CatalogueAnswer.Of(place.Catalogue, place.Viewers)));

    /// <summary>Told of errors of our own.</summary>
    public Action<string> Say => say;

    /// <summary>Adds the answers.</summary>
    public Routes AddTo(Routes routes) => routes
        .Get("/api/catalogue", context => Answers.Bytes(
            context, "application/json", _catalogue.Value))
        .Get("/api/files", Files)
        .Post("/api/upload", TakeIn)
        .Get("/api/start", context => Answers.Json(context, StartPage.Of(place, rooms.First)))
        .Get(StartPage.PictureAddress, Picture)
        .Get("/api/made", Made)
        .Post("/api/open", Open);

    /// <summary>Connects a page to a graph.</summary>
    public async Task Connect(HttpContext context, RequestGuard guard, CancellationToken stop)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw new RequestRefusedException(
                StatusCodes.Status426UpgradeRequired, "request.socket",
                "This address talks through a WebSocket.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        bool isKnown = guard.HasToken(context.Request);
        await new Doorway(rooms, token => isKnown || guard.Opens(token))
            .Serve(socket, Ask(context, "graph"), stop);
    }

    private Task Files(HttpContext context)
    {
        string root = Ask(context, "root");
        if (!int.TryParse(root.Length == 0 ? "0" : root, NumberStyles.None,
            CultureInfo.InvariantCulture, out int number))
        {
            number = -1;
        }

        FolderListing listing = new(Folders(context), Folders(context, forReading: true));
        return Answers.Json(
            context, listing.Of(number, Ask(context, "path"), Ask(context, "kind")));
    }

    private Task Made(HttpContext context) => Room(context) is GraphRoom room
        ? MadeFiles.Answer(context, place.OutFolder(room.Path), Ask(context, "path"))
        : throw new RequestRefusedException(
            StatusCodes.Status404NotFound, "graph.none", "No such graph is open.");

    private async Task TakeIn(HttpContext context)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = Upload.Most;
        Upload upload = new(Folders(context, forReading: true));
        string path = await upload.Take(
            Ask(context, "name"), context.Request.Body, context.RequestAborted);
        await Answers.Json(context, new() { ["path"] = path });
    }

    private static async Task<JObject> Body(HttpContext context)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LongestRequest;
        using StreamReader reader = new(context.Request.Body);
        return MessageText.Parse(await reader.ReadToEndAsync(context.RequestAborted))
            ?? throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, "message.malformed",
                "What was sent is no JSON object.");
    }

    private async Task Open(HttpContext context) =>
        await Answers.Json(context, rooms.Open(await Body(context)));

    private Task Picture(HttpContext context) =>
        PictureOf(Ask(context, "piece")) is string picture
            ? Answers.Bytes(context, picture.EndsWith(".png", StringComparison.Ordinal)
                ? "image/png" : "image/jpeg", File.ReadAllBytes(picture))
            : throw new RequestRefusedException(
                StatusCodes.Status404NotFound, "piece.unknown", "There is no such picture.");

    private string? PictureOf(string name) =>
        place.Samples.All.FirstOrDefault(piece => piece.Name == name)?.Picture;

    // A graph reads beside itself and in the folders that were allowed; what is opened may also
    // be a film that was made, or a sample.
    private AllowedFolders Folders(HttpContext context, bool forReading = false)
    {
        GraphRoom? room = Room(context);
        return room is null || (!forReading && Ask(context, "kind") == FileKinds.Graph)
            ? place.ForOpening(room?.Path)
            : place.ForReading(room.Path);
    }

    private GraphRoom? Room(HttpContext context) => Ask(context, "graph") is { Length: > 0 } graph
        ? rooms.Find(graph) : rooms.First;

    private static string Ask(HttpContext context, string name) =>
        context.Request.Query[name].ToString();
}
