namespace GanGraph.Editor.Looking;

/// <summary>What one person watches; closed with <see cref="Dispose"/>.</summary>
public sealed class PreviewWatch : IDisposable
{
    private readonly WatchBoard _board;
    private readonly Action<WatchedPreview> _show;

    internal PreviewWatch(WatchBoard board, Action<WatchedPreview> show) =>
        (_board, _show) = (board, show);

    /// <summary>What is watched.</summary>
    internal IReadOnlyList<WatchItem> Items { get; set; } = [];

    /// <summary>Says what to watch, in place of what was said before. Pictures that are new to the
    /// list come as soon as they are there.</summary>
    public void Set(IReadOnlyList<WatchItem> items) => _board.Set(this, items);

    /// <inheritdoc/>
    public void Dispose() => _board.Remove(this);

    /// <summary>Shows a picture.</summary>
    internal void Show(WatchedPreview preview) => _show(preview);
}
