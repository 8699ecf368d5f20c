namespace GanGraph.Learning.Latents;

/// <summary>What directions are found from.</summary>
public enum DirectionSource
{
    /// <summary>The weights that turn W into styles: what the layers listen to. Takes a moment.
    /// </summary>
    Weights,

    /// <summary>Many latents: along what they lie spread.</summary>
    Samples,
}
