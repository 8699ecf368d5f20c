using System.Windows;
using System.Windows.Input;
using GanGraph.Editor.Desktop.Actions;
using GanGraph.Editor.Desktop.Canvas;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The drawn canvas, as actions use it.</summary>
/// <param name="canvas">The canvas.</param>
/// <param name="inspector">The settings beside it.</param>
internal sealed class CanvasView(CanvasPanel canvas, InspectorPanel inspector) : ICanvasView
{
    private const double Margin = 60;

    /// <inheritdoc/>
    public Spot Middle
    {
        get
        {
            Rect seen = new(canvas.Editor.ViewportLocation, canvas.Editor.ViewportSize);
            return new Spot(seen.X + (seen.Width / 2), seen.Y + (seen.Height / 2));
        }
    }

    /// <inheritdoc/>
    public string? ClipboardText
    {
        get => System.Windows.Clipboard.ContainsText()
            ? System.Windows.Clipboard.GetText()
            : null;
        set => System.Windows.Clipboard.SetText(value ?? "");
    }

    /// <inheritdoc/>
    public void FitAll() => canvas.Editor.FitToScreen();

    /// <inheritdoc/>
    public void FitTo(IReadOnlyList<CanvasItem> items)
    {
        if (items.Count == 0)
        {
            FitAll();
            return;
        }

        Rect area = Rect.Empty;
        foreach (CanvasItem item in items)
        {
            area.Union(new Rect(item.At.X, item.At.Y, item.Size.Width, item.Size.Height));
        }

        area.Inflate(Margin, Margin);
        canvas.Editor.FitToScreen(area);
    }

    /// <inheritdoc/>
    public void ZoomIn() => canvas.Editor.ZoomIn();

    /// <inheritdoc/>
    public void ZoomOut() => canvas.Editor.ZoomOut();

    /// <inheritdoc/>
    public void FocusCanvas() => canvas.Editor.Focus();

    /// <inheritdoc/>
    public void FocusInspector() =>
        inspector.MoveFocus(new TraversalRequest(FocusNavigationDirection.First));

    /// <inheritdoc/>
    public void ToggleMinimap() => canvas.Map.Visibility =
        canvas.Map.IsVisible ? Visibility.Collapsed : Visibility.Visible;
}
