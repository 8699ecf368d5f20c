namespace GanGraph.Learning.Resampling;

/// <summary>How neighbouring pixels are weighed when a picture gets another size.</summary>
public enum ResamplingFilter
{
    /// <summary>The nearest pixel alone: hard edges, no new colours.</summary>
    Nearest,

    /// <summary>The mean of what falls into the pixel; for making pictures smaller.</summary>
    Box,

    /// <summary>Straight ramps between pixels: soft.</summary>
    Bilinear,

    /// <summary>Cubic with a = -0.5: sharper than bilinear, hardly any rings.</summary>
    Bicubic,

    /// <summary>Windowed sinc of three lobes: the sharpest.</summary>
    Lanczos,
}
