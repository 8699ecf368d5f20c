using GanGraph.Engine.Documents;
using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running;

/// <summary>Runs graphs: computes what is missing, span by span, and keeps what is worth keeping.
/// </summary>
/// <param name="clock">Tells the time for progress; null for the system's.</param>
public sealed class GraphRunner(TimeProvider? clock = null)
{
    /// <summary>Runs a graph on a thread of its own, on which every node does all of its work,
    /// and waits for the end. What goes wrong in the graph stands in the report; a bound graph
    /// can be run again, but not twice at once.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How it is to be run.</param>
    /// <param name="events">Gets every event, one after the other.</param>
    /// <param name="cancel">Set when the person wants to stop.</param>
    public RunReport Run(
        BoundGraph graph,
        RunOptions options,
        Action<RunEvent> events,
        CancellationToken cancel = default)
    {
        RunContext context = new(
            graph, options, new EventStream(events), clock ?? TimeProvider.System, cancel);
        using DeviceThread device = new();
        return device.Do(new RunJob(context).Execute);
    }

    /// <summary>Finds what the trainings of a graph keep between runs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How it would be run.</param>
    /// <exception cref="NodeRunException">A node cannot run as it stands.</exception>
    public IReadOnlyList<KeptWork> Kept(BoundGraph graph, RunOptions options)
    {
        RunContext context = new(
            graph, options, new EventStream(_ => { }), TimeProvider.System, default);
        return [.. new Wiring(graph).Nodes.Where(node => node.Node is ArtifactNode).Select(node =>
        {
            string type = node.Bound.Type.Name;
            string key = context.Keys.Of(node).Artifact;
            string folder = context.Cache.Artifacts.PathOf(type, key);
            bool isFinished = context.Cache.Artifacts.HoldsWork(type, key) && NodeCall.Guard(
                node, n => ((ArtifactNode)n.Node).IsFinished(folder), default);
            return new KeptWork(node.Id, folder, isFinished)
            {
                Reached = NodeCall.Guard(
                    node, n => ((ArtifactNode)n.Node).Reached(folder), default),
            };
        })];
    }

    /// <summary>Finds out what a run would do, without doing it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How it would be run.</param>
    /// <exception cref="NodeRunException">A node cannot run as it stands.</exception>
    public RunPlan Plan(BoundGraph graph, RunOptions options)
    {
        RunContext context = new(
            graph, options, new EventStream(_ => { }), TimeProvider.System, default);
        Wiring wiring = new(graph);
        Decisions decisions = new(wiring, context.Keys, context.Cache, options);
        Dictionary<BoundNode, RunNode> nodes = wiring.Nodes.ToDictionary(node => node.Bound);
        HashSet<string> before = RunBefore(context, wiring);
        return new RunPlan([.. graph.Nodes.Select(bound =>
        {
            if (!nodes.TryGetValue(bound, out RunNode? node))
            {
                return new PlannedNode(
                    bound.Id, PlanState.NotNeeded, wiring.LeftOut[bound], null);
            }

            Decision decision = decisions.Of(node);
            long? frames = decision.Record is null
                ? null
                : decision.Record.End - decision.Record.First;
            return new PlannedNode(bound.Id, decision.State, decision.Why, frames)
            {
                Key = context.Keys.Of(node).Full,
                HasRun = before.Contains(bound.Id),
                IsTraining = node.Node is ArtifactNode,
            };
        })]);
    }

    /// <summary>The nodes that earlier runs have made something of.</summary>
    private static HashSet<string> RunBefore(RunContext context, Wiring wiring)
    {
        HashSet<string> before = [.. wiring.Nodes
            .Where(node => node.Node is SinkNode or ArtifactNode
                && context.Cache.Artifacts.HoldsWork(
                    node.Bound.Type.Name, context.Keys.Of(node).Artifact))
            .Select(node => node.Id)];
        foreach (RunNode sink in wiring.Nodes.Where(node => node.Node is SinkNode))
        {
            before.UnionWith(context.Cache.Records.Newest(sink.Id)?.Parts.Keys ?? []);
        }

        return before;
    }
}
