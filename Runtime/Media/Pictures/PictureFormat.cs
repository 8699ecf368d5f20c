namespace GanGraph.Media.Pictures;

/// <summary>A format of picture files.</summary>
public enum PictureFormat
{
    /// <summary>Lossless, 8 or 16 bits.</summary>
    Png,

    /// <summary>Small, with losses, 8 bits.</summary>
    Jpeg,

    /// <summary>Smaller than JPEG, with losses, 8 bits.</summary>
    WebP,

    /// <summary>Lossless, 8 or 16 bits, for print and archives.</summary>
    Tiff,
}
