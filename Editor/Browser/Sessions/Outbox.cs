using System.Net.WebSockets;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>What waits to be sent to one page. Answers and patches are kept in order; of what is
/// only of use when it is new, a newer one takes the place of the one that waits.</summary>
internal sealed class Outbox : IDisposable
{
    private const long Most = 64L * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly Queue<byte[]> _ordered = new();
    private readonly Dictionary<string, byte[]> _newest = [];
    private readonly Dictionary<string, byte[]> _pictures = [];
    private JObject _statuses = [];
    private long _bytes;
    private readonly CancellationTokenSource _full = new();
    private bool _isAwake;
    private bool _isClosed;

    /// <summary>Whether more waits than a page that is still there would let come together.
    /// </summary>
    public bool IsOverfull { get; private set; }

    /// <summary>Bytes that wait.</summary>
    public long Waiting
    {
        get
        {
            lock (_lock)
            {
                return _bytes
                    + _newest.Values.Concat(_pictures.Values).Sum(data => (long)data.Length);
            }
        }
    }

    /// <summary>Sends what must arrive, in order.</summary>
    public void Put(byte[] text)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            _bytes += text.Length;
            if (IsOverfull)
            {
                return;
            }

            if (_bytes > Most && _ordered.Count > 0)
            {
                IsOverfull = true;
                _ = _full.CancelAsync(); // what is being sent may wait for ever
            }
            else
            {
                _ordered.Enqueue(text);
            }

            Wake();
        }
    }

    /// <summary>Sends what is only of use when it is new.</summary>
    /// <param name="slot">What it is about.</param>
    /// <param name="text">The newest.</param>
    public void PutNewest(string slot, byte[] text)
    {
        lock (_lock)
        {
            _newest[slot] = text;
            Wake();
        }
    }

    /// <summary>Sends the statuses of some nodes, those that still wait in the same message.
    /// </summary>
    /// <param name="changed">The newest status of each node; null for a node that is gone.
    /// </param>
    public void PutStatuses(JObject changed)
    {
        if (changed.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            foreach ((string node, JToken? status) in changed)
            {
                _statuses[node] = status?.DeepClone();
            }

            Wake();
        }
    }

    /// <summary>Sends a picture, which waits behind everything else.</summary>
    /// <param name="slot">Where it is shown.</param>
    /// <param name="picture">The newest.</param>
    public void PutPicture(string slot, byte[] picture)
    {
        lock (_lock)
        {
            _pictures[slot] = picture;
            Wake();
        }
    }

    /// <summary>Sends until it is stopped or the page is too slow to follow.</summary>
    public async Task Run(WebSocket socket, CancellationToken stop)
    {
        using CancellationTokenSource end =
            CancellationTokenSource.CreateLinkedTokenSource(stop, _full.Token);
        while (!IsOverfull)
        {
            await _work.WaitAsync(end.Token);
            while (!IsOverfull && Next() is (byte[] data, WebSocketMessageType type))
            {
                await socket.SendAsync(data, type, endOfMessage: true, end.Token);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true; // what comes now, such as the answer to the last question, is let go
            _work.Dispose();
            _full.Dispose();
        }
    }

    private void Wake()
    {
        if (!_isAwake && !_isClosed)
        {
            _isAwake = true;
            _work.Release();
        }
    }

    private (byte[] Data, WebSocketMessageType Type)? Next()
    {
        lock (_lock)
        {
            if (_ordered.TryDequeue(out byte[]? text))
            {
                _bytes -= text.Length;
                return (text, WebSocketMessageType.Text);
            }

            if (_statuses.Count > 0)
            {
                JObject message = new() { ["statuses"] = _statuses };
                _statuses = [];
                return (MessageText.Bytes(message), WebSocketMessageType.Text);
            }

            if (Take(_newest) is byte[] newest)
            {
                return (newest, WebSocketMessageType.Text);
            }

            if (Take(_pictures) is byte[] picture)
            {
                return (picture, WebSocketMessageType.Binary);
            }

            _isAwake = false;
            return null;
        }
    }

    private static byte[]? Take(Dictionary<string, byte[]> waiting)
    {
        foreach ((string slot, byte[] data) in waiting)
        {
            waiting.Remove(slot);
            return data;
        }

        return null;
    }
}
