namespace GanGraph.Engine.Catalogue;

/// <summary>What a person may know of an input.</summary>
/// <param name="Name">Name in the graph file.</param>
/// <param name="Type">Name of the wire type.</param>
/// <param name="Optional">Whether the node also runs with nothing wired here.</param>
/// <param name="Whole">Whether a stream is taken whole, before the first span.</param>
/// <param name="Stream">Whether it travels span by span.</param>
/// <param name="Doc">What it is for.</param>
public sealed record InputDescription(
    string Name, string Type, bool Optional, bool Whole, bool Stream, string Doc);
