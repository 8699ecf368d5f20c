namespace GanGraph.Engine.Documents;

/// <summary>A graph file as it stands, nothing lost.</summary>
public sealed class GraphDocument
{
}
