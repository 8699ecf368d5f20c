using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Looking;

namespace GanGraph.Editor.Desktop.Running;

/// <summary>Keeps the pictures in the nodes up to date: of what a training shows, or of the first
/// output.</summary>
public sealed class NodePictures : IDisposable
{
    private const int Width = 200;
    private const int Most = 60;

    private readonly GraphMirror _mirror;
    private readonly PreviewWatch _watch;
    private IReadOnlyList<WatchItem> _items = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="looks">Shows what is on the wires.</param>
    /// <param name="mirror">The nodes on the canvas.</param>
    /// <param name="post">Does something on the thread of the window.</param>
    public NodePictures(Looks looks, GraphMirror mirror, Action<Action> post)
    {
        _mirror = mirror;
        _watch = looks.Watch(picture => post(() => Show(picture)));
        Refresh();
    }

    /// <summary>Looks anew at which nodes there are and what they show.</summary>
    public void Refresh()
    {
        List<WatchItem> items = [.. _mirror.Nodes.Select(ItemOf).OfType<WatchItem>().Take(Most)];
        if (!items.SequenceEqual(_items))
        {
            _items = items;
            _watch.Set(items);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _watch.Dispose();

    private static WatchItem? ItemOf(NodeItem node) =>
        node.Progress.Shows is [string shown, ..] ? new WatchItem(node.Id, shown, Width)
        : node.Outputs.Count > 0 ? new WatchItem(node.Id, node.Outputs[0].Name, Width)
        : null;

    private void Show(WatchedPreview picture)
    {
        if (_mirror.Node(picture.Item.Node) is NodeItem node)
        {
            node.Picture.Show(picture.Preview, picture.Code == LookCode.Done);
        }
    }
}
