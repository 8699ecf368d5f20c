namespace GanGraph.Engine;

/// <summary>How far a long work has come.</summary>
/// <param name="Done">Units of work done.</param>
/// <param name="Of">Units of work in all; 0 when nobody knows.</param>
/// <param name="Unit">What is counted, in the plural.</param>
public readonly record struct WorkDone(long Done, long Of, string Unit);
