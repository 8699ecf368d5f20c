namespace GanGraph.Editor.Desktop.Actions;

/// <summary>What the canvas itself does, for the table of keys.</summary>
public static class GestureTable
{
    /// <summary>The gestures.</summary>
    public static IReadOnlyList<KeyLine> All { get; } =
    [
        new("Add a node here", "Double click the canvas"),
        new("Put a node into a wire", "Double click the wire"),
        new("Add what fits, already wired", "Drop a wire on the canvas"),
        new("Wire a port by keys", "Space on the port, then the number of the target"),
        new("Take a wire away", "Alt+Click the wire"),
        new("Take all wires of a port away", "Alt+Click the port, or Delete on it"),
        new("Cut wires by a stroke", "Alt+Shift+Drag over them"),
        new("Select by a box", "Drag on the canvas"),
        new("Add to the selection", "Shift+Click or Shift+Drag"),
        new("Turn the selection of an item round", "Ctrl+Click"),
        new("Move what is seen", "Drag with the right or middle button, or Space+Arrows"),
        new("Larger or smaller", "Wheel"),
        new("Go from item to item", "Arrows"),
        new("Select the item with the focus", "Space or Enter"),
        new("Move what is selected", "Ctrl+Arrows"),
        new("Go between items and wires", "Ctrl+] and Ctrl+["),
        new("Push everything to one side", "Ctrl+Shift+Drag"),
        new("Move a group without its items", "Shift+Drag its title"),
        new("Add a point to a curve", "Double click the curve, or Insert"),
        new("Go from point to point of a curve", "Page Up and Page Down"),
        new("Move a point of a curve", "Drag it, or Arrows; Shift for large steps"),
        new("Make a large or a small step in a number", "Shift or Ctrl while dragging it"),
    ];
}
