using System.Globalization;

namespace GanGraph.Media.Video;

/// <summary>An exact ratio, such as 30000/1001 frames a second.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line, positive.</param>
public readonly record struct Fraction(long Numerator, long Denominator)
{
    /// <summary>The nearest double.</summary>
    public double Value => (double)Numerator / Denominator;

    /// <summary>Reads <c>30000/1001</c>; what means nothing, such as <c>0/0</c>, is 0/1.</summary>
    internal static Fraction Parse(string? text)
    {
        string[] parts = (text ?? "").Split('/', ':');
        return parts.Length == 2
            && long.TryParse(parts[0], CultureInfo.InvariantCulture, out long top)
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out long bottom)
            && bottom > 0 ? new Fraction(top, bottom) : new Fraction(0, 1);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
