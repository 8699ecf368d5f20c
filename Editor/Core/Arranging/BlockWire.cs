namespace GanGraph.Editor.Arranging;

/// <summary>A wire between two blocks.</summary>
/// <param name="Name">The input at which it ends, as node.input.</param>
/// <param name="From">Number of the block at which it begins.</param>
/// <param name="To">Number of the block at which it ends.</param>
/// <param name="FromY">Where it leaves, from the upper edge of that block.</param>
/// <param name="ToY">Where it arrives, from the upper edge of that block.</param>
/// <param name="IsLed">Whether it has reroutes, so that the points that it passes count.</param>
internal sealed record BlockWire(
    string Name, int From, int To, double FromY, double ToY, bool IsLed);
