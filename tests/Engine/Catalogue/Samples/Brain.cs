namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>A wire type that is a value.</summary>
public class Brain;
