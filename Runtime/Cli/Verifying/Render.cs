using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Media.Pictures;
using GanGraph.Values;

namespace GanGraph.Cli.Verifying;

/// <summary>Renders the frames that an encoder was given, anew.</summary>
/// <param name="viewer">Shows the frames.</param>
/// <param name="graph">The graph.</param>
/// <param name="sink">Name of the encoder in it.</param>
/// <param name="cancel">Set when the person wants to stop.</param>
internal sealed class Render(
    GraphViewer viewer, BoundGraph graph, string sink, CancellationToken cancel)
{
    private const string Port = "frames";

    /// <summary>The graph.</summary>
    public BoundGraph Graph => graph;

    /// <summary>The encoder.</summary>
    public BoundNode Sink { get; } = graph.Nodes.Single(node => node.Id == sink);

    /// <summary>Set when the person wants to stop.</summary>
    public CancellationToken Cancel => cancel;

    /// <summary>How many frames the graph has for the encoder.</summary>
    public long Length => viewer.Length(sink, Port, cancel);

    /// <summary>Frames by their numbers; those that follow each other are rendered together.
    /// </summary>
    /// <param name="frames">Numbers, rising.</param>
    public SortedList<long, Picture> Pictures(IEnumerable<long> frames)
    {
        SortedList<long, Picture> pictures = [];
        long[] open = [.. frames];
        for (int i = 0; i < open.Length;)
        {
            int end = i + 1;
            while (end < open.Length && open[end] == open[end - 1] + 1)
            {
                end++;
            }

            viewer.Frames(
                sink, Port, open[i], end - i,
                (piece, span) => Keep((Frames)piece, span.Start, pictures), cancel);
            i = end;
        }

        return pictures;
    }

    private static void Keep(Frames piece, long first, SortedList<long, Picture> pictures)
    {
        byte[] rgb = RgbBytes.FromTensor(piece.Pixels);
        int size = piece.Width * piece.Height * 3;
        for (int i = 0; i < piece.Count; i++)
        {
            pictures[first + i] = new Picture(
                piece.Width, piece.Height, 3, 8, rgb.AsSpan(i * size, size).ToArray());
        }
    }
}
