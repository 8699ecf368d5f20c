using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A point of the canvas, between whole pixels too while something is dragged.</summary>
/// <param name="X">To the right, in pixels at full size.</param>
/// <param name="Y">Down, in pixels at full size.</param>
public readonly record struct Spot(double X, double Y)
{
    /// <summary>The place in the file that is nearest.</summary>
    public Place Place => new((long)Math.Round(X), (long)Math.Round(Y));

    /// <summary>The point where something stands in the file.</summary>
    public static Spot Of(Place place) => new(place.X, place.Y);
}
