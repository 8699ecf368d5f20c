namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>Beats.</summary>
public sealed class Pulse : Node
{
    /// <summary>Goes up and down.</summary>
    public Output<ISignal> Beat { get; } = new();
}
