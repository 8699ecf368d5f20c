using GanGraph.Editor.Desktop.Canvas;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>What only the drawn canvas knows or can do.</summary>
public interface ICanvasView
{
    /// <summary>The middle of what is seen of the canvas.</summary>
    Spot Middle { get; }

    /// <summary>Shows all items.</summary>
    void FitAll();

    /// <summary>Shows some items.</summary>
    void FitTo(IReadOnlyList<CanvasItem> items);

    /// <summary>Enlarges what is seen.</summary>
    void ZoomIn();

    /// <summary>Makes what is seen smaller.</summary>
    void ZoomOut();

    /// <summary>Gives the keys to the canvas.</summary>
    void FocusCanvas();

    /// <summary>Gives the keys to the settings.</summary>
    void FocusInspector();

    /// <summary>Text on the clipboard; null when there is none.</summary>
    string? ClipboardText { get; set; }

    /// <summary>Shows or hides the small map.</summary>
    void ToggleMinimap();
}
