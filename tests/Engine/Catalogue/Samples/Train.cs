namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>Learns from pictures.</summary>
public sealed class Train : ArtifactNode
{
    /// <summary>What to learn from.</summary>
    public Input<Pictures> Dataset { get; } = new(whole: true);

    /// <summary>Where to go on from.</summary>
    public Input<Brain> From { get; } = new(optional: true);

    /// <summary>How many steps.</summary>
    public Setting<int> Steps { get; } = new(1000, min: 1, target: true);

    /// <summary>A seed of its own.</summary>
    public Setting<long> Seed { get; } = new(0);

    /// <summary>How often to show a sample.</summary>
    public Setting<int> SampleEvery { get; } = new(100, min: 1, unit: "steps", cosmetic: true);

    /// <summary>What has been learned.</summary>
    public Output<BigBrain> Generator { get; } = new();

    protected internal override bool IsFinished(string folder) => false;
}
