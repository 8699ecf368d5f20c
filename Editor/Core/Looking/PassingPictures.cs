using System.Diagnostics;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Shows the frames that pass by in a run at the ports that somebody watches, now and
/// then. Called on the device thread of the run.</summary>
/// <param name="plan">What the run does.</param>
/// <param name="planner">Knows the graph as it is now, which may have been edited.</param>
/// <param name="viewers">The viewers there are.</param>
/// <param name="watches">Who watches what.</param>
/// <param name="share">The time there is for it.</param>
internal sealed class PassingPictures(
    RunPlan plan, Planner planner, ViewerCatalogue viewers, WatchBoard watches, TimeShare share)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly Dictionary<string, string> _keys =
        plan.Nodes.ToDictionary(node => node.Node, node => node.Key);

    private readonly Dictionary<(string Node, string Port), long> _shownAt = [];
    private readonly Dictionary<WatchItem, (string Node, string Port)?> _places = [];
    private GraphPart? _part;

    /// <summary>Takes a piece that was rendered.</summary>
    public void Show(RenderedPiece piece)
    {
        (string, string) port = (piece.Node, piece.Port);
        if (!share.IsLeft
            || (_shownAt.TryGetValue(port, out long at) && Stopwatch.GetElapsedTime(at) < Pause))
        {
            return;
        }

        long start = _shownAt[port] = Stopwatch.GetTimestamp();
        foreach (WatchItem item in watches.Items.Where(item => PlaceOf(item) == port))
        {
            Show(piece, item);
        }

        share.Spend(Stopwatch.GetElapsedTime(start));
    }

    private void Show(RenderedPiece piece, WatchItem item)
    {
        IValueViewer viewer = viewers.Of(piece.Frames.GetType());
        if (viewer.Uses.Count > 0)
        {
            return; // what it would use is not at hand here
        }

        using IStreamed frame = piece.Frames.Slice(0, 1);
        try
        {
            watches.ShowPassing(item, viewer.Show(frame, new ViewRequest(item.Width, item.Width)
            {
                Frame = piece.Span.Start,
                Numbers = [piece.Span.Start],
                Length = piece.Length,
                Rate = piece.Span.Rate,
            }));
        }
        catch (Exception e)
        {
            Debug.WriteLine(e); // the run must not fail because of a picture of it
        }
    }

    /// <summary>The output behind a port that is watched, when the run makes there what the graph
    /// says now; null for one frame alone, which a person chose, and for sheets.</summary>
    private (string, string)? PlaceOf(WatchItem item)
    {
        if (planner.Newest is not GraphPart part)
        {
            return null;
        }

        if (part != _part)
        {
            _places.Clear();
            _part = part;
        }

        if (!_places.TryGetValue(item, out (string, string)? place))
        {
            place = item.Frame is null && item.Tiles < 2 ? Find(part, item) : null;
            _places.Add(item, place);
        }

        return place;
    }

    private (string, string)? Find(GraphPart part, WatchItem item)
    {
        try
        {
            LookPlace place = LookPlace.Find(part, item.Node, item.Port);
            string id = place.From.Id;
            return part.Plan.GetValueOrDefault(id)?.Key is { Length: > 0 } key
                && _keys.GetValueOrDefault(id) == key ? (id, place.Output.Name) : null;
        }
        catch (GraphException)
        {
            return null; // nothing comes there
        }
    }
}
