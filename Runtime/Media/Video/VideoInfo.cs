namespace GanGraph.Media.Video;

/// <summary>What is known of a film before it is decoded.</summary>
public sealed record VideoInfo
{
    /// <summary>Full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Width in pixels as a person sees it: turned, and with square pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels as a person sees it.</summary>
    public required int Height { get; init; }

    /// <summary>Frames a second: the even rate, or the mean when the rate varies.</summary>
    public Fraction Rate => IsVariable || BaseRate.Numerator == 0 ? MeanRate : BaseRate;

    /// <summary>Frames in the film by its length, ffprobe's <c>avg_frame_rate</c>.</summary>
    public required Fraction MeanRate { get; init; }

    /// <summary>The lowest rate that has a place for every frame, ffprobe's
    /// <c>r_frame_rate</c>.</summary>
    public required Fraction BaseRate { get; init; }

    /// <summary>Whether the time from frame to frame changes; judged by the first 400 frames and
    /// by the two rates.</summary>
    public required bool IsVariable { get; init; }

    /// <summary>Length in seconds; 0 when the file does not say.</summary>
    public required double Duration { get; init; }

    /// <summary>Number of frames when the file says it.</summary>
    public required long? Frames { get; init; }

    /// <summary>Clockwise turn that the file asks for, in degrees: 0, 90, 180 or 270. It is
    /// applied by the reader and in <see cref="Width"/> and <see cref="Height"/>.</summary>
    public required int Rotation { get; init; }

    /// <summary>Whether there is sound.</summary>
    public required bool HasSound { get; init; }

    /// <summary>ffmpeg's name of the picture codec.</summary>
    public required string Codec { get; init; }

    /// <summary>ffmpeg's name of how samples are laid out.</summary>
    public required string PixelFormat { get; init; }

    /// <summary>ffmpeg's name of the matrix from colour to luma; empty when the file is
    /// silent.</summary>
    internal string ColourMatrix { get; init; } = "";

    /// <summary>Number of the picture stream in the file.</summary>
    internal int Stream { get; init; }
}
