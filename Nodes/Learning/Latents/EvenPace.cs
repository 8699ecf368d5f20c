namespace GanGraph.Learning.Latents;

/// <summary>Times a way so that what is seen changes by the same amount from frame to frame.
/// </summary>
/// <remarks>The way is cut at even places, and how far the pictures at neighbouring cuts are from
/// each other says how fast it looks there; between cuts the pace is even.</remarks>
public sealed class EvenPace
{
    private readonly double[] _reached;

    /// <summary>Adds the distances up.</summary>
    /// <param name="distances">How far the pictures at neighbouring cuts are from each other, in
    /// the order of the way; at least 1, none below 0.</param>
    /// <exception cref="ArgumentException">None, or one below 0 or not a number.</exception>
    public EvenPace(IReadOnlyList<double> distances)
    {
        if (distances.Count == 0 || distances.Any(d => !(d >= 0) || double.IsInfinity(d)))
        {
            throw new ArgumentException("A pace needs distances from 0 on.", nameof(distances));
        }

        double even = distances.Sum() > 0 ? 0 : 1; // nothing moves: the way as it is
        _reached = new double[distances.Count + 1];
        for (int i = 0; i < distances.Count; i++)
        {
            _reached[i + 1] = _reached[i] + distances[i] + even;
        }
    }

    /// <summary>The place of the way that is shown at a part of the time.</summary>
    /// <param name="part">Part of the time, from 0 to 1.</param>
    /// <returns>From 0 to 1.</returns>
    public double At(double part)
    {
        double wanted = Math.Clamp(part, 0, 1) * _reached[^1];
        int cut = Array.FindLastIndex(_reached, reached => reached <= wanted);
        if (cut == _reached.Length - 1)
        {
            return 1;
        }

        double past = (wanted - _reached[cut]) / (_reached[cut + 1] - _reached[cut]);
        return (cut + past) / (_reached.Length - 1);
    }
}
