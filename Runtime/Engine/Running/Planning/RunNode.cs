using System.Diagnostics;
using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Running.Planning;

/// <summary>A node that takes part in a run, with what comes in.</summary>
/// <param name="bound">The node of the graph.</param>
/// <param name="rank">Its place among the nodes of the run, each after those it takes from.
/// </param>
internal sealed class RunNode(BoundNode bound, int rank)
{
    /// <summary>Its place among the nodes of the run.</summary>
    public int Rank { get; } = rank;

    /// <summary>Name in the graph.</summary>
    public string Id { get; } = bound.Id;

    /// <summary>The node of the graph.</summary>
    public BoundNode Bound { get; } = bound;

    /// <summary>The node itself.</summary>
    public Node Node { get; } = bound.Node;

    /// <summary>What comes in, by the name of the input or setting.</summary>
    public IReadOnlyList<Supply> Supplies { get; init; } = [];

    /// <summary>What comes in span by span.</summary>
    public IReadOnlyList<Supply> SpanSupplies { get; init; } = [];

    /// <summary>Outputs that carry streams.</summary>
    public IReadOnlyList<Output> Streams { get; } =
        [.. bound.Ports.Outputs.Values.Where(output => output.IsStream)];

    /// <summary>Outputs that carry values.</summary>
    public IReadOnlyList<Output> Values { get; } =
        [.. bound.Ports.Outputs.Values.Where(output => !output.IsStream)];

    /// <summary>Whether the frame rate shapes its values and its folder, or would if it had any.
    /// </summary>
    public bool RateIsInValues =>
        Node.UsesRate || Node is SinkNode
        || (Node is not ArtifactNode && Streams.Count > 0 && Values.Count == 0);

    /// <summary>Whether the size of the pictures shapes its values and its folder, or would if it
    /// had any.</summary>
    public bool SizeIsInValues =>
        Node.UsesPictureSize && (Streams.Count == 0 || Values.Count == 0);

    /// <summary>The node and all that it takes from, near and far.</summary>
    public IReadOnlySet<RunNode> Upstream()
    {
        HashSet<RunNode> found = [];
        Stack<RunNode> open = new([this]);
        while (open.TryPop(out RunNode? next))
        {
            if (found.Add(next))
            {
                foreach (Supply supply in next.Supplies)
                {
                    open.Push(supply.From);
                }
            }
        }

        return found;
    }

    /// <summary>What the node is handed while it runs; there for those that have work to do.
    /// </summary>
    public NodeRun Run { get; set; } = null!;

    /// <summary>Frames of its streams, or that it takes as a sink; known once it is prepared.
    /// </summary>
    public long Length { get; set; }

    /// <summary>Seconds that its own work took.</summary>
    public double Seconds { get; set; }

    /// <summary>When the call of its code began that has not returned; 0 between calls.</summary>
    public long CalledAt { get; set; }

    /// <summary>Seconds that its own work took, those of the call that has not returned too.
    /// </summary>
    public double SecondsNow =>
        Seconds + (CalledAt == 0 ? 0 : Stopwatch.GetElapsedTime(CalledAt).TotalSeconds);

    /// <summary>What became of it.</summary>
    public NodeState State { get; set; }
}
