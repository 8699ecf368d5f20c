using System.Globalization;

namespace GanGraph.Engine;

/// <summary>Frames a second as an exact fraction, such as 30000/1001.</summary>
public readonly record struct FrameRate
{
    private const double Slowest = 0.001;

    /// <summary>Makes a rate in lowest terms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is not positive.</exception>
    public FrameRate(int numerator, int denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        int divisor = GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>Frames in <see cref="Denominator"/> seconds.</summary>
    public int Numerator { get; }

    /// <summary>Seconds in which <see cref="Numerator"/> frames pass.</summary>
    public int Denominator { get; }

    /// <summary>Frames a second as the nearest double.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>The time of a frame in seconds from the start of the film.</summary>
    public double TimeOf(long frame) => (double)frame * Denominator / Numerator;

    /// <summary>Reads <c>30</c>, <c>29.97</c> or <c>30000/1001</c>; the broadcast decimals 23.976,
    /// 29.97, 59.94 and 119.88 become the fractions they stand for. Decimals are read to the
    /// thousandth.</summary>
    public static bool TryParse(string? text, out FrameRate rate)
    {
        rate = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        string[] parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int top)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int bottom)
            && top > 0 && bottom > 0)
        {
            rate = new FrameRate(top, bottom);
            return true;
        }

        if (parts.Length != 1
            || !double.TryParse(text, CultureInfo.InvariantCulture, out double value)
            || !(value >= Slowest) || value > 100_000)
        {
            return false;
        }

        double whole = Math.Round(value);
        if (Math.Abs(value - whole) < 1e-9)
        {
            rate = new FrameRate((int)whole);
            return true;
        }

        double broadcast = Math.Ceiling(value) * 1000 / 1001;
        rate = Math.Abs(value - broadcast) < 0.005
            ? new FrameRate((int)Math.Ceiling(value) * 1000, 1001)
            : new FrameRate((int)Math.Round(value * 1000), 1000);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static int GreatestCommonDivisor(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
