namespace GanGraph.Nodes.Tests;

/// <summary>Tests that count all tensors there are run while no others do.</summary>
[CollectionDefinition("counting", DisableParallelization = true)]
public sealed class CountingCollection;
