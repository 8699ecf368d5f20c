using GanGraph.Engine;
using GanGraph.Values;

namespace GanGraph.Bench.Nodes;

/// <summary>Stands for all the nodes that a large catalogue has; see
/// <see cref="Samples.ManyTypes"/>.</summary>
public class AnyNode : Node
{
    /// <summary>The pictures to change, and the changed ones.</summary>
    public Through<Frames> Frames { get; } = new();

    /// <summary>How much.</summary>
    public Setting<double> Amount { get; } = new(1, min: 0, max: 10);

    /// <summary>How far.</summary>
    public Setting<double> Radius { get; } = new(1, min: 0, max: 10);

    /// <summary>How often.</summary>
    public Setting<int> Repetitions { get; } = new(1, min: 0, max: 10);

    /// <summary>Whether the edges are kept.</summary>
    public Setting<bool> KeepEdges { get; } = new(false);

    /// <summary>Which day it is.</summary>
    public Setting<DayOfWeek> Day { get; } = new(DayOfWeek.Monday);
}
