using GanGraph.Media.Pictures;
using GanGraph.Media.Video;

namespace GanGraph.Nodes.Loaders;

/// <summary>Which pictures of a film are wanted.</summary>
internal sealed record VideoSource
{
    public required VideoInfo Film { get; init; }

    public required double Rate { get; init; }

    public required double Start { get; init; }

    public required double? End { get; init; }

    public required PictureArea? Area { get; init; }

    public required PictureFit Fit { get; init; }

    public required bool DropDuplicates { get; init; }

    /// <summary>The options that read these pictures at a size.</summary>
    /// <param name="rate">Frames a second; null for every frame.</param>
    /// <param name="width">Width in pixels; 0 for that of the film.</param>
    /// <param name="height">Height in pixels; 0 for that of the film.</param>
    public VideoReadOptions Options(Fraction? rate, int width, int height) => new()
    {
        Rate = rate,
        Start = Start,
        End = End,
        Area = Area,
        Fit = Fit,
        Width = width,
        Height = height,
    };
}
