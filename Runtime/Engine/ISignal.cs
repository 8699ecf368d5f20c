namespace GanGraph.Engine;

/// <summary>A number over time; it drives any numeric setting that it is wired to.</summary>
public interface ISignal
{
    /// <summary>The number at a time.</summary>
    /// <param name="seconds">Seconds from the start of the film; not negative.</param>
    double At(double seconds);
}
