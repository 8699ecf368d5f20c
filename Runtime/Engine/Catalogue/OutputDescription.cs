namespace GanGraph.Engine.Catalogue;

/// <summary>What a person may know of an output.</summary>
/// <param name="Name">Name in the graph file.</param>
/// <param name="Type">Name of the wire type.</param>
/// <param name="Stream">Whether it travels span by span.</param>
/// <param name="Doc">What it gives.</param>
public sealed record OutputDescription(string Name, string Type, bool Stream, string Doc);
