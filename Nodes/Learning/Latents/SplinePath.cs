namespace GanGraph.Learning.Latents;

/// <summary>The cubic spline through all keys at equal distances: periodic when the path is
/// closed, natural (straight ends) when it is open.</summary>
/// <remarks>The second derivatives m solve m[i-1] + 4 m[i] + m[i+1] = 6 (y[i+1] - 2 y[i] + y[i-1]).
/// </remarks>
internal sealed class SplinePath : LatentPath
{
    private readonly IReadOnlyList<float[]> _keys;
    private readonly double[][] _bends;

    /// <summary>Solves for the bend at each key.</summary>
    public SplinePath(IReadOnlyList<float[]> keys, bool loop)
    {
        _keys = keys;
        _bends = [.. keys.Select(key => new double[key.Length])];
        double[] values = new double[keys.Count];
        for (int number = 0; number < keys[0].Length; number++)
        {
            for (int key = 0; key < values.Length; key++)
            {
                values[key] = keys[key][number];
            }

            double[] bends = loop ? SplineBends.Periodic(values) : SplineBends.Natural(values);
            for (int key = 0; key < values.Length; key++)
            {
                _bends[key][number] = bends[key];
            }
        }
    }

    /// <inheritdoc/>
    public override float[] At(PathPlace place)
    {
        int next = (place.Key + 1) % _keys.Count;
        double right = place.Part;
        double left = 1 - right;
        float[] point = new float[_keys[0].Length];
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = (float)((left * _keys[place.Key][i]) + (right * _keys[next][i])
                + (((left * left * left) - left) * _bends[place.Key][i] / 6)
                + (((right * right * right) - right) * _bends[next][i] / 6));
        }

        return point;
    }
}
