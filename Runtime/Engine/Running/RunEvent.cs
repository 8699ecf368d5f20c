namespace GanGraph.Engine.Running;

/// <summary>Something that happened in a run; progress bars, JSON lines and editors all live on
/// this one stream.</summary>
/// <param name="Node">Name of the node in the graph; empty for the run itself.</param>
public abstract record RunEvent(string Node);

/// <summary>A node begins to work.</summary>
/// <param name="Node">Name of the node in the graph.</param>
public sealed record NodeStarted(string Node) : RunEvent(Node);

/// <summary>A node is on its way.</summary>
/// <param name="Node">Name of the node in the graph.</param>
/// <param name="Done">Units of work done.</param>
/// <param name="Of">Units of work in all; 0 when nobody knows.</param>
/// <param name="Unit">What is counted, in the plural.</param>
/// <param name="SecondsLeft">Estimate of the time left; null while nobody knows.</param>
/// <param name="Text">What to show beside the bar.</param>
public sealed record NodeProgress(
    string Node, long Done, long Of, string Unit, double? SecondsLeft, string? Text)
    : RunEvent(Node);

/// <summary>A node has nothing to do because its result is there from an earlier run.</summary>
/// <param name="Node">Name of the node in the graph.</param>
public sealed record NodeCached(string Node) : RunEvent(Node);

/// <summary>A node, or the run, has something to say to the person.</summary>
/// <param name="Node">Name of the node in the graph; empty for the run itself.</param>
/// <param name="Text">One line.</param>
public sealed record NodeSaid(string Node, string Text) : RunEvent(Node);

/// <summary>A file was made that is worth a look.</summary>
/// <param name="Node">Name of the node in the graph.</param>
/// <param name="Path">Full path.</param>
/// <param name="What">What it shows, in a few words.</param>
public sealed record FileMade(string Node, string Path, string What) : RunEvent(Node);

/// <summary>A node has done its work.</summary>
/// <param name="Node">Name of the node in the graph.</param>
/// <param name="Seconds">Time its own work took.</param>
public sealed record NodeFinished(string Node, double Seconds) : RunEvent(Node);

/// <summary>A node could not do its work.</summary>
/// <param name="Node">Name of the node in the graph; empty for the run itself.</param>
/// <param name="Text">Where, what was found, what is wanted, what to do.</param>
public sealed record NodeFailed(string Node, string Text) : RunEvent(Node);

/// <summary>The run is over.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RunFinished(RunOutcome Outcome, double Seconds) : RunEvent("");
