using System.Collections.ObjectModel;
using GanGraph.Editor.Choosing;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Rules;
using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>The contact sheet in the viewer: a click on a tile is a choice, which is written into
/// the graph.</summary>
public sealed class SheetModel : Notifying
{
    private const long SeedsFrom = 1L << 32;

    private readonly EditingSession _session;
    private readonly CommandSender _sender;
    private readonly GraphMirror _mirror;
    private readonly Action<long> _look;
    private readonly List<SheetTile> _order = [];
    private SheetFacts? _facts;
    private SheetChoice? _choice;
    private WireEnd _shown;
    private KeyPlace? _place;
    private PickPlace? _picks;

    /// <summary>An empty sheet.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sender">Takes the commands.</param>
    /// <param name="mirror">The nodes on the canvas.</param>
    /// <param name="look">Goes to a frame.</param>
    public SheetModel(
        EditingSession session, CommandSender sender, GraphMirror mirror, Action<long> look)
    {
        (_session, _sender, _mirror, _look) = (session, sender, mirror, look);
        UseOrder = new Act(TakeOrder, () => _order.Count > 0);
    }

    /// <summary>The tiles, row by row; empty when a single picture is shown or nothing can be
    /// chosen.</summary>
    public ObservableCollection<SheetTile> Tiles { get; } = [];

    /// <summary>Tiles in a row.</summary>
    public int Columns => Math.Max(1, _facts?.Columns ?? 1);

    /// <summary>Rows of tiles.</summary>
    public int Rows => Math.Max(1, _facts?.Rows ?? 1);

    /// <summary>What a click on a tile can do.</summary>
    public ObservableCollection<SheetChoice> Choices { get; } = [];

    /// <summary>Whether there is something to choose from.</summary>
    public bool IsThere => Choices.Count > 0;

    /// <summary>What a click on a tile does.</summary>
    public SheetChoice? Choice
    {
        get => _choice;
        set
        {
            if (value is not null && Set(ref _choice, value))
            {
                ForgetOrder();
            }
        }
    }

    /// <summary>Takes the order over that was clicked.</summary>
    public Act UseOrder { get; }

    /// <summary>What <see cref="UseOrder"/> does, in words; empty while nothing was clicked.
    /// </summary>
    public string OrderWords => _order.Count == 0 ? "" : $"Use this order of {_order.Count}";

    /// <summary>Shows the tiles of a preview; null for none.</summary>
    /// <param name="preview">What is shown.</param>
    /// <param name="node">The node that it is of.</param>
    /// <param name="port">What of it.</param>
    public void Show(Preview? preview, string node, string port)
    {
        _facts = SheetFacts.Of(preview?.Facts);
        _shown = new WireEnd(node, port);
        Find();
        SheetAct[] can = _facts is null ? [] : [.. Can(_facts)];
        Choices.Become([.. SheetChoice.All.Where(choice => can.Contains(choice.Act))]);
        _choice = Choices.Contains(_choice!) ? _choice : Choices.FirstOrDefault();
        Fill(IsThere ? _facts!.Count : 0);
        ForgetOrder();
        Tell(nameof(Columns), nameof(Rows), nameof(IsThere), nameof(Choice));
    }

    /// <summary>Marks what is chosen now, after the graph has changed.</summary>
    public void Follow()
    {
        Find();
        Mark();
    }

    // What is chosen may have changed since the picture was made.
    private void Find()
    {
        (_place, _picks) = _facts is not SheetFacts facts ? default : _session.Read(document => (
            facts.Seeds.Count > 0 ? KeyPlace.Below(document, _mirror, $"{_shown}")
                : KeyPlace.Above(document, _mirror, _shown.Node),
            facts.HasFrames ? PickPlace.Of(document, _session.Catalogue, _shown) : null));
    }

    // Tiles stay while there are as many, so that one in hand keeps the keyboard.
    private void Fill(int count)
    {
        if (Tiles.Count != count)
        {
            Tiles.Become([.. Enumerable.Range(0, count).Select(i => new SheetTile(i, Pick))]);
        }

        Mark();
    }

    private void Mark()
    {
        foreach (SheetTile tile in Tiles)
        {
            (tile.Name, tile.IsLocked) = (NameOf(tile.Index), IsLocked(tile.Index));
        }

        CountOrder();
    }

    private bool AreKeys => _place?.Keys.Film.Count == _facts?.Length;

    private IEnumerable<SheetAct> Can(SheetFacts facts) =>
    [
        .. _picks is not null ? [SheetAct.Pick] : Array.Empty<SheetAct>(),
        .. _place is not null && facts.Seeds.Count > 0 ? [SheetAct.Take]
            : _place is not null && AreKeys
                ? [SheetAct.Look, SheetAct.Lock, SheetAct.Reroll, SheetAct.Order]
            : facts.HasFrames ? [SheetAct.Look]
            : Array.Empty<SheetAct>(),
    ];

    private int KeyOf(int tile)
    {
        int frame = (int)_facts!.Frames[tile];
        return frame < _place!.Keys.Film.Count ? _place.Keys.Film[frame] : 1;
    }

    private bool IsKey => _place is not null && _facts is { Seeds.Count: 0 } && AreKeys;

    private bool IsLocked(int tile) => IsKey && _place!.Keys.Locked.Contains(KeyOf(tile));

    private string NameOf(int tile) =>
        _facts!.Seeds.Count > tile ? $"picture of seed {_facts.Seeds[tile]}"
        : IsKey && KeyOf(tile) <= _place!.Keys.Seeds.Count
            ? $"key {_facts.Frames[tile] + 1}, seed {_place.Keys.Seeds[KeyOf(tile) - 1]}"
        : _picks is not null ? $"candidate {_facts.Frames[tile] + 1}"
        : $"frame {_facts.Frames[tile]}";

    private void Pick(SheetTile tile)
    {
        Find();
        switch (Choice?.Act)
        {
            case SheetAct.Pick when _picks is not null:
                _sender.Send(
                    "set", ("node", _picks.Node), ("setting", _picks.Setting),
                    ("value", new JArray(_picks.Toggle(PositionOf(tile)))));
                break;
            case SheetAct.Look:
                _look(_facts!.Frames[tile.Index]);
                break;
            case SheetAct.Order:
                if (!_order.Remove(tile))
                {
                    _order.Add(tile);
                }

                CountOrder();
                break;
            case SheetAct.Reroll when tile.IsLocked:
                _sender.Say($"Key {_facts!.Frames[tile.Index] + 1} is locked and keeps its seed. "
                    + "Choose Lock and click it to unlock it.");
                break;
            case SheetAct act when _place is not null:
                _place.Write(_sender, Changed(act, _place.Keys, tile.Index));
                break;
            default:
                break;
        }
    }

    private int PositionOf(SheetTile tile) => (int)_facts!.Frames[tile.Index] + 1;

    private KeyList Changed(SheetAct act, KeyList keys, int tile) => act switch
    {
        SheetAct.Lock => keys.Lock(KeyOf(tile)),
        SheetAct.Reroll => keys.Reseed(KeyOf(tile), Random.Shared.NextInt64(0, SeedsFrom)),
        SheetAct.Take => keys.Add(_facts!.Seeds[tile]),
        _ => keys,
    };

    private void TakeOrder()
    {
        int[] order = [.. _order.Select(tile => KeyOf(tile.Index))];
        ForgetOrder();
        _place!.Write(_sender, _place.Keys with { Order = order });
    }

    private void ForgetOrder()
    {
        _order.Clear();
        CountOrder();
    }

    private void CountOrder()
    {
        foreach (SheetTile tile in Tiles)
        {
            int place = Choice?.Act is SheetAct.Order || _picks is null ? _order.IndexOf(tile)
                : _picks.Picks.ToList().IndexOf(PositionOf(tile));
            tile.Number = place < 0 ? "" : $"{place + 1}";
        }

        Tell(nameof(OrderWords));
        UseOrder.Refresh();
    }
}
