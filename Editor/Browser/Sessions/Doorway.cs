using System.Net.WebSockets;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Hosting;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>Where pages come in: a page says hello first, with the token, and is then let into the
/// graph that it shows.</summary>
/// <param name="rooms">The graphs that are open.</param>
/// <param name="opens">Whether a token is the right one, or none is needed.</param>
internal sealed class Doorway(GraphRooms rooms, Func<string?, bool> opens)
{
    private const int LongestName = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Serves a page until it goes.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="graph">The graph that it asks for; empty for the one opened first.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Serve(WebSocket socket, string graph, CancellationToken stop)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        MessageReader reader = new(socket);
        try
        {
            JObject hello = await Hello(reader, end.Token);
            GraphRoom room = Find(graph);
            string client = hello["client"] is JValue { Value: string { Length: > 0 } name }
                && name.Length <= LongestName ? name : Guid.NewGuid().ToString();
            using Page page = new(client, socket);
            ClientMemory memory = room.Let(
                page, hello["since"] is JValue { Value: long since } ? since : null,
                hello["session"] is JValue { Value: string known } ? known : null);
            try
            {
                Task sending = page.Outbox.Run(socket, end.Token);
                room.News.Greet(page);
                using Conversation talk = new(room, page, memory, rooms.Say);
                await Task.WhenAny(sending, talk.Run(reader, end.Token));
            }
            finally
            {
                room.Leave(page);
                await end.CancelAsync();
            }

            await Close(socket, stop.IsCancellationRequested
                ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure);
        }
        catch (RequestRefusedException e)
        {
            await socket.SendAsync(
                MessageText.Bytes(new() { ["error"] = Answers.Error(e.Code, e.Message) }),
                WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            await Close(socket, WebSocketCloseStatus.PolicyViolation);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The page is gone, or the editor ends: there is nobody to tell.
            socket.Abort();
        }
    }

    private async Task<JObject> Hello(MessageReader reader, CancellationToken stop)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(Patience);
        Incoming first = await reader.Next(late.Token);
        if (first.Fate != IncomingFate.Taken
            || MessageText.Parse(first.Text)?["hello"] is not JObject hello)
        {
            throw new RequestRefusedException(
                0, "message.hello", "A page says hello first. Load the page again.");
        }

        return opens(hello["token"] is JValue { Value: string token } ? token : null)
            ? hello
            : throw new RequestRefusedException(
                0, "token.wrong", "The token is not the one of this editor. Open the address that "
                + "it printed when it started.");
    }

    private GraphRoom Find(string graph)
    {
        GraphRoom? room = graph.Length == 0 ? rooms.First : rooms.OpenAt(graph);
        return room ?? throw new RequestRefusedException(
            0, "graph.none", "No graph is open. Choose one on the start page.");
    }

    private static async Task Close(WebSocket socket, WebSocketCloseStatus status)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(300));
            await socket.CloseOutputAsync(status, null, soon.Token);
        }
    }
}
