namespace GanGraph.Engine.Running;

/// <summary>What a run would do, without doing it.</summary>
/// <param name="Nodes">Every node of the graph, each after those it takes from.</param>
public sealed record RunPlan(IReadOnlyList<PlannedNode> Nodes)
{
    /// <summary>Whether everything is there and a run would compute nothing.</summary>
    public bool IsDone =>
        Nodes.All(node => node.State is PlanState.Cached or PlanState.NotNeeded);
}
