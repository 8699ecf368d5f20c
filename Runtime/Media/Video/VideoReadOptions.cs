using GanGraph.Media.Pictures;

namespace GanGraph.Media.Video;

/// <summary>What to read of a film, and in which form.</summary>
public sealed record VideoReadOptions
{
    /// <summary>Frames a second: frame i is what is on screen at start + i / rate. Null gives
    /// every decoded frame with its own time.</summary>
    public Fraction? Rate { get; init; }

    /// <summary>How many frames to leave out at the beginning; only with a
    /// <see cref="Rate"/>. The others stay the same frames they are without it.</summary>
    public long Skip { get; init; }

    /// <summary>Where to begin, in seconds from the start of the film.</summary>
    public double Start { get; init; }

    /// <summary>Where to end, in seconds; frames at this time or later are left out. Null reads
    /// to the end.</summary>
    public double? End { get; init; }

    /// <summary>Width wanted, in pixels; 0 keeps that of the film.</summary>
    public int Width { get; init; }

    /// <summary>Height wanted, in pixels; 0 keeps that of the film.</summary>
    public int Height { get; init; }

    /// <summary>What to do when the shapes differ.</summary>
    public PictureFit Fit { get; init; } = PictureFit.Stretch;

    /// <summary>How pictures are brought to another size.</summary>
    public ResizeFilter Filter { get; init; }

    /// <summary>The part of each picture to use, in pixels of the film; null for all of
    /// it.</summary>
    public PictureArea? Area { get; init; }
}
