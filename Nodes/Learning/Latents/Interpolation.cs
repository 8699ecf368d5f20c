namespace GanGraph.Learning.Latents;

/// <summary>Which way a walk takes between keys.</summary>
public enum Interpolation
{
    /// <summary>Straight lines. Half way the latents are shorter than the generator knows, which
    /// looks soft and washed out: the look of early films of this kind.</summary>
    Linear,

    /// <summary>Along great circles: the pictures on the way are as sharp as the keys.</summary>
    Spherical,

    /// <summary>Straight lines, brought back to the length of the keys.</summary>
    NormalisedLinear,

    /// <summary>One smooth curve through all keys, without corners in speed or direction.</summary>
    Cubic,

    /// <summary>A smooth curve that looks at four keys only (centripetal Catmull-Rom), so that
    /// changing one key leaves the far parts of the film alone.</summary>
    CatmullRom,

    /// <summary>Stays at a key, then jumps to the next.</summary>
    Hold,
}
