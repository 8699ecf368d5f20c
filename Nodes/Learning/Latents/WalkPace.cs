namespace GanGraph.Learning.Latents;

/// <summary>What is even in the speed of a walk.</summary>
public enum WalkPace
{
    /// <summary>The numbers change evenly; pictures may stand still here and jump there.</summary>
    Numbers,

    /// <summary>What the eye sees changes evenly from key to key, and each way takes as long as
    /// the others: keys stay on the beat.</summary>
    BetweenKeys,

    /// <summary>What the eye sees changes evenly all the time: a long way takes more frames than
    /// a short one, and all together take as many as before.</summary>
    Throughout,
}
