namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>Something that a click on a tile can do.</summary>
/// <param name="Act">What it is.</param>
/// <param name="Label">The same in a word.</param>
/// <param name="Doc">What it means.</param>
public sealed record SheetChoice(SheetAct Act, string Label, string Doc)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SheetChoice> All { get; } =
    [
        new(SheetAct.Pick, "Pick", "A click picks a candidate, or drops it from the picks"),
        new(SheetAct.Look, "Look", "A click goes to the frame"),
        new(SheetAct.Lock, "Lock", "A click locks a key, or frees it"),
        new(SheetAct.Reroll, "Re-roll", "A click gives a key another seed"),
        new(SheetAct.Order, "Order", "Click the keys in the order of the film"),
        new(SheetAct.Take, "Take", "A click adds this picture to the keys"),
    ];
}
