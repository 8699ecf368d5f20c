namespace GanGraph.Media.Pictures;

/// <summary>How a picture is brought to another size.</summary>
public enum ResizeFilter
{
    /// <summary>Sharp: windowed sinc over three lobes, widened when shrinking.</summary>
    Lanczos,

    /// <summary>Soft and without ringing: the mean of what falls on a pixel; enlarging repeats
    /// pixels.</summary>
    Area,
}
