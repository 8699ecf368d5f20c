using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>Something on offer in a bar over the canvas: it waits until the person decides.
/// </summary>
/// <param name="Text">What there is to know.</param>
/// <param name="Yes">What the first button does, in words.</param>
/// <param name="Take">Does it.</param>
/// <param name="No">What the second button does, in words.</param>
/// <param name="Leave">Does that.</param>
public sealed record Notice(string Text, string Yes, Act Take, string No, Act Leave);
