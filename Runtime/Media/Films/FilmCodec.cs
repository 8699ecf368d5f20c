namespace GanGraph.Media.Films;

/// <summary>How a film is encoded.</summary>
public enum FilmCodec
{
    /// <summary>Plays everywhere. In .mp4, .mov or .mkv.</summary>
    H264,

    /// <summary>A third smaller than H.264, plays on newer machines. In .mp4, .mov or .mkv.
    /// </summary>
    H265,

    /// <summary>For editing, full colour resolution, 10 bits, large. In .mov.</summary>
    ProRes4444,

    /// <summary>For editing, 10 bits, large. In .mov.</summary>
    ProRes422Hq,

    /// <summary>Lossless: every pixel comes back as it was. In .mkv.</summary>
    Ffv1,

    /// <summary>Free of licences, for the web. In .webm, .mkv or .mp4.</summary>
    Vp9,

    /// <summary>Free of licences, the smallest, slow. In .mp4, .mkv or .webm.</summary>
    Av1,

    /// <summary>A loop of 256 colours that every chat shows, at most 50 frames a second. In .gif.
    /// </summary>
    Gif,

    /// <summary>A loop for web pages, with all colours. In .webp.</summary>
    WebP,
}
