using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>Shows each page what the others have chosen and where they point.</summary>
/// <param name="tell">Tells the pages; called at most every twentieth of a second.</param>
internal sealed class Peers(Action tell) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Colors =
        ["orange", "teal", "purple", "green", "pink", "blue", "yellow", "red"];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, JObject> _there = [];
    private Timer? _beat;
    private int _came;
    private bool _isOver;

    /// <summary>A page has come.</summary>
    public void Come(string client)
    {
        lock (_lock)
        {
            if (!_there.ContainsKey(client))
            {
                _there[client] = new JObject
                {
                    ["client"] = client,
                    ["name"] = $"Guest {++_came}",
                    ["color"] = Colors[(_came - 1) % Colors.Length],
                    ["items"] = new JArray(),
                    ["at"] = null,
                };
            }

            Soon();
        }
    }

    /// <summary>A page has gone.</summary>
    public void Go(string client)
    {
        lock (_lock)
        {
            _there.Remove(client);
            Soon();
        }
    }

    /// <summary>A page shows something else.</summary>
    public void Show(string client, JArray items, JToken at)
    {
        lock (_lock)
        {
            if (_there.TryGetValue(client, out JObject? peer))
            {
                (peer["items"], peer["at"]) = (items, at);
                Soon();
            }
        }
    }

    /// <summary>The names of all others, by page.</summary>
    public IReadOnlyDictionary<string, string> NamesBut(string client)
    {
        lock (_lock)
        {
            return _there.Where(p => p.Key != client)
                .ToDictionary(p => p.Key, p => (string)p.Value["name"]!);
        }
    }

    /// <summary>What one page sees of the others.</summary>
    public byte[] Others(string client)
    {
        lock (_lock)
        {
            return MessageText.Bytes(new()
            {
                ["peers"] = new JArray(_there.Where(p => p.Key != client).Select(p => p.Value)),
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _beat?.Dispose();
            _beat = null;
        }
    }

    private void Soon()
    {
        if (!_isOver)
        {
            _beat ??= new Timer(_ => Tell(), null, Beat, Timeout.InfiniteTimeSpan);
        }
    }

    private void Tell()
    {
        lock (_lock)
        {
            _beat?.Dispose();
            _beat = null;
            if (_isOver)
            {
                return;
            }
        }

        tell();
    }
}
