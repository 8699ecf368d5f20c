using GanGraph.Editor.Desktop.Canvas;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Which actions the menu for a place on the canvas has.</summary>
internal static class ContextActions
{
    private static readonly string[] Empty =
        ["node.add", "node.note", "edit.paste", "edit.all", "arrange.layout", "view.fit"];

    private static readonly string[] Wire = ["node.knot", "edit.delete"];

    private static readonly string[] Node =
    [
        "run.here", "node.rename", "node.replace", "node.bypass", "node.mute", "node.group",
        "edit.copy", "edit.duplicate", "edit.delete", "edit.heal",
    ];

    private static readonly string[] Other =
        ["node.rename", "node.color", "node.ungroup", "edit.delete"];

    /// <summary>The names of the actions. What the mouse is on is selected first, when it is not
    /// so already.</summary>
    /// <param name="on">What the mouse is on; null for the empty canvas.</param>
    /// <param name="canvas">The canvas.</param>
    public static IReadOnlyList<string> For(object? on, CanvasModel? canvas)
    {
        switch (on)
        {
            case WireItem wire:
                canvas?.Select([]);
                wire.IsSelected = true;
                return Wire;
            case PortItem port:
                return For(canvas?.Mirror.Node(port.Node), canvas);
            case CanvasItem item:
                if (!item.IsSelected)
                {
                    canvas?.Select([item.Key]);
                }

                return item is NodeItem ? Node : Other;
            default:
                return Empty;
        }
    }
}
