namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>How to get from one key to the next.</summary>
public enum Easing
{
    /// <summary>At an even pace.</summary>
    Linear,

    /// <summary>Slowly, then fast, then slowly.</summary>
    SlowInOut,
}
