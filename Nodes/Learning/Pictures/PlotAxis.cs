namespace GanGraph.Learning.Pictures;

/// <summary>Maps numbers to pixels along one side of a plot.</summary>
/// <param name="From">Number at the start.</param>
/// <param name="To">Number at the end.</param>
/// <param name="Start">Pixel of the start.</param>
/// <param name="End">Pixel of the end.</param>
/// <param name="Tick">Distance between ticks.</param>
public sealed record PlotAxis(double From, double To, int Start, int End, double Tick)
{
    /// <summary>Makes an axis that covers a range and begins and ends at a tick.</summary>
    /// <param name="least">Smallest number to show.</param>
    /// <param name="most">Largest number to show.</param>
    /// <param name="start">Pixel of the start.</param>
    /// <param name="end">Pixel of the end.</param>
    /// <param name="ticks">About how many ticks.</param>
    public static PlotAxis Over(double least, double most, int start, int end, int ticks)
    {
        double range = most > least ? most - least : Math.Max(1e-6, Math.Abs(least));
        double rough = range / ticks;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double tick = power * (rough / power) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        };
        double from = Math.Floor(least / tick) * tick;
        double to = Math.Ceiling(most / tick) * tick;
        return new PlotAxis(from, to > from ? to : from + tick, start, end, tick);
    }

    /// <summary>The pixel of a number.</summary>
    public double At(double value) => Start + ((value - From) / (To - From) * (End - Start));

    /// <summary>The numbers that get a tick.</summary>
    public IEnumerable<double> Ticks()
    {
        int count = (int)Math.Round((To - From) / Tick);
        for (int i = 0; i <= count; i++)
        {
            double tick = From + (i * Tick);
            yield return Math.Abs(tick) < Tick / 1000 ? 0 : tick;
        }
    }
}
