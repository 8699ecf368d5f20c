namespace GanGraph.Learning.Networks.Styles;

/// <summary>Where on its canvas a generator without fixed places draws.</summary>
/// <remarks>Karras et al. 2021, arXiv:2106.12423.</remarks>
public static class CanvasPlacement
{
    /// <summary>The matrix for content that is moved and turned.</summary>
    /// <param name="x">To the right, in widths of the picture.</param>
    /// <param name="y">Down, in heights of the picture.</param>
    /// <param name="degrees">Turn around the centre.</param>
    /// <returns>[3, 3], row after row: from places of the picture to places of the canvas.
    /// </returns>
    public static float[] Of(double x, double y, double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        return
        [
            (float)cos, (float)-sin, (float)((sin * y) - (cos * x)),
            (float)sin, (float)cos, (float)(-(sin * x) - (cos * y)),
            0, 0, 1,
        ];
    }
}
