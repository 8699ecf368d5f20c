using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests;

/// <summary>A page's connection, without a page.</summary>
public sealed class Talk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket;
    private readonly ConcurrentQueue<JObject> _heard = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly CancellationTokenSource _end = new();

    private Talk(ClientWebSocket socket) => _socket = socket;

    /// <summary>What the editor welcomed the page with.</summary>
    public JObject Welcome { get; set; } = [];

    /// <summary>Why the editor closed the connection; null while it is open.</summary>
    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    /// <summary>Opens a connection and says nothing.</summary>
    /// <param name="port">Where the editor is.</param>
    /// <param name="header">A header to send along.</param>
    /// <param name="graph">The graph to show; empty for the first.</param>
    /// <param name="listens">Whether to take in what comes.</param>
    public static async Task<Talk> Open(
        int port, (string Name, string Value)? header = null, string graph = "",
        bool listens = true)
    {
        ClientWebSocket socket = new();
        if (header is (string name, string value))
        {
            socket.Options.SetRequestHeader(name, value);
        }

        string query = graph.Length == 0 ? "" : $"?graph={Uri.EscapeDataString(graph)}";
        await socket.ConnectAsync(
            new Uri($"ws://127.0.0.1:{port}/session{query}"), CancellationToken.None);
        Talk talk = new(socket);
        if (listens)
        {
            _ = Task.Run(talk.Listen);
        }

        return talk;
    }

    /// <summary>Sends an object as JSON.</summary>
    public Task Send(object message) => SendText(JsonConvert.SerializeObject(message));

    /// <summary>Sends a text as it is.</summary>
    public Task SendText(string text) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, _end.Token);

    /// <summary>Sends bytes.</summary>
    public Task SendBytes(byte[] data) =>
        _socket.SendAsync(data, WebSocketMessageType.Binary, true, _end.Token);

    /// <summary>Sends a command and waits for its answer.</summary>
    public async Task<JObject> Do(long number, object command)
    {
        await Send(command);
        return await Next(m => (long?)m["done"] == number || (long?)m["refused"] == number);
    }

    /// <summary>Asks and waits for the answer.</summary>
    public async Task<JObject> Ask(long number, object question)
    {
        await Send(question);
        return await Next(m => (long?)m["answer"] == number);
    }

    /// <summary>The next message with this field; of a picture only its header is heard.
    /// </summary>
    public Task<JObject> Next(string field) => Next(m => m[field] is not null);

    /// <summary>The next message that is wanted; others before it are passed over.</summary>
    public async Task<JObject> Next(Func<JObject, bool> isWanted)
    {
        using CancellationTokenSource late = new(Patience);
        while (true)
        {
            await _news.WaitAsync(late.Token);
            if (!_heard.TryDequeue(out JObject? message))
            {
                throw new InvalidOperationException($"The editor closed: {Closed}");
            }

            if (isWanted(message))
            {
                return message;
            }
        }
    }

    /// <summary>Waits until the editor has closed the connection.</summary>
    public async Task<WebSocketCloseStatus?> UntilClosed()
    {
        using CancellationTokenSource late = new(Patience);
        // The reason is known a moment after the state.
        while (_socket.State == WebSocketState.Open
            || (_socket.State == WebSocketState.CloseReceived && Closed is null))
        {
            await Task.Delay(10, late.Token);
        }

        return Closed;
    }

    /// <summary>Breaks the connection as a lost network does.</summary>
    public void Break()
    {
        _end.Cancel();
        _socket.Abort();
    }

    public void Dispose()
    {
        _end.Cancel();
        _socket.Dispose();
    }

    private async Task Listen()
    {
        byte[] buffer = new byte[1 << 16];
        using MemoryStream whole = new();
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult part =
                    await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await _socket.CloseOutputAsync(
                        WebSocketCloseStatus.NormalClosure, null, _end.Token);
                    break;
                }

                whole.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                {
                    continue;
                }

                ReadOnlySpan<byte> data = whole.GetBuffer().AsSpan(0, (int)whole.Length);
                if (part.MessageType == WebSocketMessageType.Binary)
                {
                    data = data.Slice(4, BinaryPrimitives.ReadInt32LittleEndian(data));
                }

                _heard.Enqueue(JObject.Parse(Encoding.UTF8.GetString(data)));
                _news.Release();

                whole.SetLength(0);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException
            or ObjectDisposedException)
        {
            // Lost, or ended by the test: who waits finds nothing more.
            _ = e;
        }

        _news.Release();
    }
}
