namespace GanGraph.Engine.Running;

/// <summary>What came out of a run.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Nodes">What became of every node, by its name in the graph.</param>
/// <param name="Files">Full paths of the files of every finished sink, the main one first, by
/// the sink's name in the graph; those that were there already are among them.</param>
/// <param name="Failure">Why it failed: <see cref="NodeRunException"/> when a node is to blame,
/// else <see cref="GraphException"/> or what the system threw; null when it did not fail.
/// </param>
public sealed record RunReport(
    RunOutcome Outcome,
    double Seconds,
    IReadOnlyDictionary<string, NodeState> Nodes,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Files,
    Exception? Failure);
