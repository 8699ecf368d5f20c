namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>A brain that fits wherever a brain is wanted.</summary>
public sealed class BigBrain : Brain;
