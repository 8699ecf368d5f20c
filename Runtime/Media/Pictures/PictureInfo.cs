namespace GanGraph.Media.Pictures;

/// <summary>What the head of a picture file says.</summary>
/// <param name="Width">Width in pixels, as a person sees it (orientation applied).</param>
/// <param name="Height">Height in pixels, as a person sees it.</param>
/// <param name="Format">The format of the file, whatever its name says.</param>
public sealed record PictureInfo(int Width, int Height, PictureFormat Format);
