namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>How large something is drawn.</summary>
/// <param name="Width">In pixels at full size.</param>
/// <param name="Height">In pixels at full size.</param>
public readonly record struct Extent(double Width, double Height);
