namespace GanGraph.Learning.Latents;

/// <summary>The curves behind <see cref="Easing"/>: each leads from 0 to 1 without turning
/// back.</summary>
public static class EasingCurve
{
    /// <summary>How much of the way is done when <paramref name="time"/> of the time is.</summary>
    /// <param name="easing">The curve.</param>
    /// <param name="time">Part of the time, from 0 to 1.</param>
    /// <returns>Part of the way, from 0 to 1.</returns>
    public static double At(Easing easing, double time) => easing switch
    {
        Easing.Smooth => time * time * (3 - (2 * time)),
        Easing.Smoother => time * time * time * ((time * ((6 * time) - 15)) + 10),
        Easing.Sine => (1 - Math.Cos(Math.PI * time)) / 2,
        Easing.CubicIn => time * time * time,
        Easing.CubicOut => 1 - Cube(1 - time),
        Easing.CubicInOut => time < 0.5 ? 4 * Cube(time) : 1 - (Cube(2 - (2 * time)) / 2),
        _ => time,
    };

    private static double Cube(double value) => value * value * value;
}
