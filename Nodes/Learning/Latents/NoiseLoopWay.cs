namespace GanGraph.Learning.Latents;

/// <summary>How a latent moves around while it breathes.</summary>
public enum NoiseLoopWay
{
    /// <summary>From stop to stop, each a step from the last: it drifts away.</summary>
    Walk,

    /// <summary>The same, bent so that the last stop is where it began.</summary>
    Closed,

    /// <summary>From stop to stop, each pulled back a tenth of the way: it stays near.</summary>
    Leashed,

    /// <summary>A circle through the latent, without stops; it always closes.</summary>
    Circle,
}
