namespace GanGraph.Learning.Networks;

/// <summary>The numbers that a part of a network starts from.</summary>
/// <param name="Centre">Mean, or the constant.</param>
/// <param name="Spread">Standard deviation of normal numbers, half the width of even ones, 0 for a
/// constant.</param>
/// <param name="Normal">Normal rather than evenly spread numbers.</param>
public readonly record struct Filling(double Centre, double Spread, bool Normal)
{
    /// <summary>One number everywhere.</summary>
    public static Filling Constant(double value) => new(value, 0, false);

    /// <summary>Normal numbers.</summary>
    public static Filling Gaussian(double mean, double deviation) => new(mean, deviation, true);

    /// <summary>Even numbers from -1/sqrt(inputs) to 1/sqrt(inputs), as PyTorch fills the
    /// convolutions and linear maps that nobody fills otherwise.</summary>
    /// <param name="inputs">Numbers that flow into one output.</param>
    public static Filling Even(long inputs) => new(0, 1 / Math.Sqrt(inputs), false);
}
