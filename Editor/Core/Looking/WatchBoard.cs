using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Keeps the pictures up to date that somebody watches: makes those anew whose content
/// has changed, one after the other and after everything that is asked for now.</summary>
internal sealed class WatchBoard : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly List<PreviewWatch> _watches = [];
    private readonly Dictionary<WatchItem, Shown> _shown = [];
    private readonly Planner _planner;
    private readonly ViewerCatalogue _viewers;
    private readonly Func<LookRequest, Task<LookAnswer>> _look;
    private readonly Pulse _pulse;

    /// <summary>Makes an empty board.</summary>
    /// <param name="planner">Knows the graph as it is now.</param>
    /// <param name="viewers">The viewers there are.</param>
    /// <param name="look">Looks, without haste.</param>
    public WatchBoard(
        Planner planner, ViewerCatalogue viewers, Func<LookRequest, Task<LookAnswer>> look)
    {
        (_planner, _viewers, _look) = (planner, viewers, look);
        _pulse = new Pulse(Pause, Check);
    }

    /// <summary>What is watched.</summary>
    public IReadOnlyList<WatchItem> Items
    {
        get
        {
            lock (_lock)
            {
                return [.. _watches.SelectMany(watch => watch.Items).Distinct()];
            }
        }
    }

    /// <summary>Somebody begins to watch.</summary>
    public PreviewWatch Add(Action<WatchedPreview> show)
    {
        PreviewWatch watch = new(this, show);
        lock (_lock)
        {
            _watches.Add(watch);
        }

        return watch;
    }

    /// <summary>Somebody watches other ports.</summary>
    public void Set(PreviewWatch watch, IReadOnlyList<WatchItem> items)
    {
        List<WatchedPreview> known;
        lock (_lock)
        {
            known = [.. items.Except(watch.Items)
                .Select(item => _shown.GetValueOrDefault(item)?.Preview).OfType<WatchedPreview>()];
            watch.Items = [.. items.Distinct()];
            Forget();
        }

        known.ForEach(watch.Show);
        _pulse.Ask();
    }

    /// <summary>Somebody watches no more.</summary>
    public void Remove(PreviewWatch watch)
    {
        lock (_lock)
        {
            _watches.Remove(watch);
            Forget();
        }
    }

    /// <summary>Something may have changed.</summary>
    public void Ask()
    {
        lock (_lock)
        {
            if (!_watches.Exists(watch => watch.Items.Count > 0))
            {
                return;
            }
        }

        _pulse.Ask();
    }

    /// <summary>Shows what passes by in a run, for as long as it goes on.</summary>
    public void ShowPassing(WatchItem item, Preview preview) => Show(
        new WatchedPreview(item, preview, LookCode.Done), shown => shown with { Passes = true });

    /// <summary>The run is over: what passed by makes room for what is usually seen.</summary>
    public void EndPassing()
    {
        lock (_lock)
        {
            foreach ((WatchItem item, Shown shown) in _shown.Where(s => s.Value.Passes).ToList())
            {
                _shown[item] = new Shown("", shown.Preview);
            }
        }

        Ask();
    }

    /// <inheritdoc/>
    public void Dispose() => _pulse.Dispose();

    private void Check()
    {
        GraphPart part = _planner.Current();
        foreach (WatchItem item in Items)
        {
            string stamp = StampOf(part, item);
            lock (_lock)
            {
                if (_shown.TryGetValue(item, out Shown? shown) && shown.Stamp == stamp)
                {
                    continue;
                }

                _shown[item] = new Shown(stamp, shown?.Preview)
                {
                    Passes = shown?.Passes ?? false,
                };
            }

            _ = Look(item, stamp);
        }
    }

    private async Task Look(WatchItem item, string stamp)
    {
        LookAnswer answer = await _look(new LookRequest(item.Node, item.Port)
        {
            Frame = item.Frame,
            Width = item.Width,
            Tiles = item.Tiles,
            Slot = $"watch {item}",
            Training = LookTraining.TakeUnfinished,
        }).ConfigureAwait(false);
        if (answer.Code is LookCode.Superseded or LookCode.Running)
        {
            lock (_lock)
            {
                if (_shown.TryGetValue(item, out Shown? shown) && shown.Stamp == stamp)
                {
                    _shown[item] = shown with { Stamp = "" }; // it is still to be made
                }
            }

            return;
        }

        Show(
            new WatchedPreview(
                item, answer.Preview ?? Preview.OfWords(answer.Text), answer.Code),
            shown => shown);
    }

    private void Show(WatchedPreview preview, Func<Shown, Shown> change)
    {
        List<PreviewWatch> who;
        lock (_lock)
        {
            if (!_shown.TryGetValue(preview.Item, out Shown? shown))
            {
                return;
            }

            _shown[preview.Item] = change(shown) with { Preview = preview };
            who = [.. _watches.Where(watch => watch.Items.Contains(preview.Item))];
        }

        who.ForEach(watch => watch.Show(preview));
    }

    /// <summary>Another text whenever there is something else to see.</summary>
    private string StampOf(GraphPart part, WatchItem item)
    {
        if (part.Kept.GetValueOrDefault(item.Node) is KeptWork kept
            && _viewers.Work(item.Port) is IWorkViewer work)
        {
            return $"{kept.Folder} {work.Stamp(kept.Folder)}";
        }

        string key = part.Plan.GetValueOrDefault(item.Node)?.Key ?? "";
        return key.Length == 0 ? $"{part.Version}" : $"{key} {Waits(part, item)}";
    }

    /// <summary>The training that a place waits for, and how far it is; empty when for none.
    /// </summary>
    private static string Waits(GraphPart part, WatchItem item)
    {
        try
        {
            return LookPlace.Find(part, item.Node, item.Port).Training?.ToString() ?? "";
        }
        catch (GraphException e)
        {
            return e.Message;
        }
    }

    private void Forget()
    {
        foreach (WatchItem item in _shown.Keys
            .Where(item => !_watches.Exists(watch => watch.Items.Contains(item))).ToList())
        {
            _shown.Remove(item);
        }
    }

    private sealed record Shown(string Stamp, WatchedPreview? Preview)
    {
        /// <summary>Whether it is a frame that passed by in a run.</summary>
        public bool Passes { get; init; }
    }
}
