namespace GanGraph.Learning.Latents;

/// <summary>How a walk speeds up and slows down between two keys.</summary>
public enum Easing
{
    /// <summary>The same speed all the way.</summary>
    Linear,

    /// <summary>Rests at both keys: 3 t² - 2 t³.</summary>
    Smooth,

    /// <summary>Rests at both keys, with no jerk: 6 t⁵ - 15 t⁴ + 10 t³.</summary>
    Smoother,

    /// <summary>Rests at both keys, along half a cosine.</summary>
    Sine,

    /// <summary>Starts from rest and arrives at full speed: t³.</summary>
    CubicIn,

    /// <summary>Starts at full speed and comes to rest: 1 - (1 - t)³.</summary>
    CubicOut,

    /// <summary>Rests at both keys, fast in the middle: two halves of a cubic.</summary>
    CubicInOut,
}
