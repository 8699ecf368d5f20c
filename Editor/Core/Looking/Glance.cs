using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;
using GanGraph.Engine;

namespace GanGraph.Editor.Looking;

/// <summary>One look at one place of a graph that is open.</summary>
/// <param name="stage">The graph.</param>
/// <param name="place">The place.</param>
/// <param name="asked">What is wanted.</param>
/// <param name="viewers">The viewers there are.</param>
/// <param name="progress">Shows what takes long.</param>
internal sealed class Glance(
    ViewStage stage,
    LookPlace place,
    LookRequest asked,
    ViewerCatalogue viewers,
    LookProgress progress)
{
    private const double UsualSeconds = 10;

    /// <summary>How long the longest film is that was made of a graph; ten seconds when none was.
    /// </summary>
    public static double FilmSeconds(GraphPart part)
    {
        long frames = part.Plan.Values.Max(node => node.Frames ?? 0);
        return frames > 0 ? part.Graph!.Rate.TimeOf(frames) : UsualSeconds;
    }

    /// <summary>Looks.</summary>
    public Preview Show(CancellationToken cancel)
    {
        IValueViewer viewer = viewers.Of(place.Output.WireType);
        ViewRequest request = new(asked.Width, asked.Height > 0 ? asked.Height : asked.Width)
        {
            Frame = asked.Frame ?? 0,
            IsOverview = asked.Frame is null,
            Tiles = asked.Tiles,
            Rate = stage.Part.Graph!.Rate,
            Seconds = FilmSeconds(stage.Part),
            Unit = place.Unit(),
            Beside = [.. viewer.Uses.Select(type => Beside(type, cancel)).OfType<object>()],
            Cancel = cancel,
            Progress = progress.Tell,
        };
        return place.Output.IsStream
            ? Stream(viewer, request, cancel)
            : stage.Value(
                asked.Node, asked.Port, value => viewer.Show(value, request), cancel);
    }

    private Preview Stream(IValueViewer viewer, ViewRequest request, CancellationToken cancel)
    {
        long length = stage.Length(asked.Node, asked.Port, cancel);
        if (length == 0)
        {
            throw new GraphException($"{asked.Node}.{asked.Port} has no frames.");
        }

        IReadOnlyList<long> numbers = viewer.Choose(length, request);
        request = request with { Length = length, Numbers = numbers };
        return stage.Frames(
            asked.Node, asked.Port, numbers, frames => viewer.Show(frames, request), cancel);
    }

    private object? Beside(Type type, CancellationToken cancel) =>
        place.Beside(type) is (string node, string port)
            ? stage.Value(node, port, value => value, cancel)
            : null;
}
