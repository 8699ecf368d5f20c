namespace GanGraph.Engine.Catalogue;

/// <summary>What a person may know of one value that a setting can have.</summary>
/// <param name="Name">Name in the graph file.</param>
/// <param name="Doc">What it does.</param>
public sealed record ChoiceDescription(string Name, string Doc);
