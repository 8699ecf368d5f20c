namespace GanGraph.Media.Films;

/// <summary>How colour is kept in films of H.264, H.265, VP9 and AV1.</summary>
public enum FilmPixels
{
    /// <summary>8 bits, colour at half the resolution: what every player takes.</summary>
    Yuv420,

    /// <summary>10 bits, colour at half the resolution: smoother gradients.</summary>
    Yuv420TenBit,

    /// <summary>8 bits, colour at full resolution: sharp red and blue edges, fewer players.
    /// </summary>
    Yuv444,

    /// <summary>10 bits, colour at full resolution.</summary>
    Yuv444TenBit,
}
