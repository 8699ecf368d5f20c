namespace GanGraph.Media.Video;

/// <summary>A part of a picture.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public readonly record struct PictureArea(int Left, int Top, int Width, int Height);
