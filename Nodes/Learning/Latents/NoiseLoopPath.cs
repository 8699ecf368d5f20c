using GanGraph.Torch;

namespace GanGraph.Learning.Latents;

/// <summary>A way around one latent that begins at it, from random numbers.</summary>
/// <remarks>Steps are normal numbers. Closed: the k-th of n stops is moved back by k / n of where
/// the last one lies (a Brownian bridge). Circle: centre + deviation (a (cos t - 1) + b sin t) with
/// normal a and b.</remarks>
public sealed class NoiseLoopPath
{
    private const double Leash = 0.9;

    private readonly double[][] _stops;
    private readonly bool _circles;

    /// <summary>Draws the numbers.</summary>
    /// <param name="centre">[numbers], where it begins.</param>
    /// <param name="way">How it moves.</param>
    /// <param name="stops">Stops after the centre, at least 1.</param>
    /// <param name="deviation">Standard deviation of each number of a step.</param>
    /// <param name="seed">Of the random numbers.</param>
    public NoiseLoopPath(
        float[] centre, NoiseLoopWay way, int stops, double deviation, uint seed)
    {
        RandomState random = new(seed);
        double[] Step() => [.. centre.Select(_ => deviation * random.NextNormal())];
        double[] start = [.. centre.Select(number => (double)number)];
        _circles = way == NoiseLoopWay.Circle;
        if (_circles)
        {
            _stops = [start, Step(), Step()];
            return;
        }

        _stops = [start, .. Enumerable.Range(0, stops).Select(_ => Step())];
        double keeps = way == NoiseLoopWay.Leashed ? Leash : 1;
        for (int stop = 1; stop <= stops; stop++)
        {
            for (int i = 0; i < start.Length; i++)
            {
                _stops[stop][i] += start[i] + (keeps * (_stops[stop - 1][i] - start[i]));
            }
        }

        if (way == NoiseLoopWay.Closed)
        {
            Close();
        }
    }

    /// <summary>The point at a part of the whole way.</summary>
    /// <param name="part">0 for the centre, 1 for the end.</param>
    /// <returns>[numbers].</returns>
    public float[] At(double part)
    {
        if (_circles)
        {
            (double sin, double cos) = part == 1 ? (0, 1) : Math.SinCos(2 * Math.PI * part);
            return [.. _stops[0].Select((number, i) =>
                (float)(number + (_stops[1][i] * (cos - 1)) + (_stops[2][i] * sin)))];
        }

        double place = Math.Clamp(part, 0, 1) * (_stops.Length - 1);
        int stop = Math.Min((int)place, _stops.Length - 2);
        double past = place - stop;
        return [.. _stops[stop].Zip(
            _stops[stop + 1], (from, to) => (float)(from + (past * (to - from))))];
    }

    private void Close()
    {
        int last = _stops.Length - 1;
        double[] off = [.. _stops[last].Zip(_stops[0], (end, start) => end - start)];
        for (int stop = 1; stop <= last; stop++)
        {
            double part = (double)stop / last;
            for (int i = 0; i < off.Length; i++)
            {
                _stops[stop][i] = stop == last ? _stops[0][i] : _stops[stop][i] - (part * off[i]);
            }
        }
    }
}
