using GanGraph.Editor.Browser.Picking;
using GanGraph.Editor.Browser.Pieces;
using GanGraph.Editor.Browser.Sessions.Showing;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Running;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>A graph that is open, with the pages that show it.</summary>
internal sealed class GraphRoom : IDisposable
{
    private const int MostMemories = 256;
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly List<Page> _pages = [];
    private readonly Dictionary<string, ClientMemory> _memories = [];
    private readonly PatchHistory _history = new();
    private readonly Peers _peers;
    private readonly Action<GraphRoom> _close;

    /// <summary>Opens a graph.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="place">What the editor works with.</param>
    /// <param name="close">Closes the graph; pages that come back open it anew.</param>
    public GraphRoom(string path, Workplace place, Action<GraphRoom> close)
    {
        Path = path;
        _close = close;
        Reading = place.ForReading(path);
        Session = EditingSession.Open(path, place.Editing(path));
        Run = new RunControl(Session, place.Running(path));
        Session.Changed += Tell;
        _peers = new Peers(TellPeers);
        News = new News(Session, Run, Pages);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Differs each time the graph is opened: revisions and numbers of commands count
    /// from there.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("n");

    /// <summary>The editing.</summary>
    public EditingSession Session { get; }

    /// <summary>The folders in which the graph may read.</summary>
    public AllowedFolders Reading { get; }

    /// <summary>The running.</summary>
    public RunControl Run { get; }

    /// <summary>What pages are told besides the document.</summary>
    public News News { get; }

    /// <summary>Whether any page shows it.</summary>
    public bool IsShown
    {
        get
        {
            lock (_lock)
            {
                return _pages.Count > 0;
            }
        }
    }

    /// <summary>Lets a page in. One with the same name, whose connection is lost without either
    /// side knowing it yet, goes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="since">The revision that the page has; null when it has none.</param>
    /// <param name="known">The session that the revision counts in.</param>
    /// <returns>What the page has sent so far.</returns>
    public ClientMemory Let(Page page, long? since, string? known)
    {
        lock (_lock)
        {
            foreach (Page old in _pages.Where(p => p.Client == page.Client))
            {
                old.Break();
            }

            ClientMemory memory = Remember(page.Client);
            page.Outbox.Put(MessageText.Bytes(new()
            {
                ["welcome"] = Welcome.To(
                    page, memory, this, known == Id ? since : null, _history.Since),
            }));
            _pages.Add(page);
            _peers.Come(page.Client);
            return memory;
        }
    }

    /// <summary>Closes the graph once what waits to be sent is on its way.</summary>
    public void CloseSoon() => _ = Task.Delay(Soon).ContinueWith(
        _ => _close(this), TaskScheduler.Default);

    /// <summary>A page has gone.</summary>
    public void Leave(Page page)
    {
        lock (_lock)
        {
            _pages.Remove(page);
            if (_pages.All(p => p.Client != page.Client))
            {
                _peers.Go(page.Client);
            }
        }
    }

    /// <summary>A page shows something else.</summary>
    public void Show(Page page, JArray items, JToken at) => _peers.Show(page.Client, items, at);

    /// <summary>The names of who else is there.</summary>
    public IReadOnlyDictionary<string, string> Others(Page page) => _peers.NamesBut(page.Client);

    /// <summary>Sends to all pages what must arrive.</summary>
    public void Say(JObject message) => Say(MessageText.Bytes(message), _ => true);

    /// <summary>The pages that are there now.</summary>
    public IReadOnlyList<Page> Pages()
    {
        lock (_lock)
        {
            return [.. _pages];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Session.Changed -= Tell;
        _peers.Dispose();
        News.Dispose();
        Run.Dispose();
        Session.Dispose();
    }

    private void Tell(Patch patch)
    {
        bool isChanged = Session.IsChanged;
        lock (_lock)
        {
            Say(_history.Add(patch, isChanged), page => patch.Revision > page.From);
        }

        TellUndo();
    }

    private void TellPeers()
    {
        foreach (Page page in Pages())
        {
            page.Outbox.PutNewest("peers", _peers.Others(page.Client));
        }

        TellUndo();
    }

    /// <summary>What undo and redo do differs from page to page once there are several.</summary>
    private void TellUndo()
    {
        foreach (Page page in Pages())
        {
            (string? undo, string? redo) = Session.Labels(Others(page));
            page.Outbox.PutNewest("undo", MessageText.Bytes(new()
            {
                ["can"] = new JObject { ["undo"] = undo, ["redo"] = redo },
            }));
        }
    }

    private void Say(byte[] text, Func<Page, bool> isFor)
    {
        lock (_lock)
        {
            foreach (Page page in _pages.Where(isFor))
            {
                page.Outbox.Put(text);
            }
        }
    }

    private ClientMemory Remember(string client)
    {
        if (!_memories.TryGetValue(client, out ClientMemory? memory))
        {
            if (_memories.Count >= MostMemories)
            {
                _memories.Remove(_memories
                    .Where(m => _pages.All(page => page.Client != m.Key))
                    .MinBy(m => m.Value.Heard).Key ?? _memories.Keys.First());
            }

            memory = new ClientMemory();
            _memories.Add(client, memory);
        }

        memory.Heard = DateTime.UtcNow;
        return memory;
    }
}
