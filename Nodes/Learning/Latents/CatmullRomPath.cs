namespace GanGraph.Learning.Latents;

/// <summary>The centripetal Catmull-Rom curve: it passes through every key, looks at four of
/// them, and makes no loops or corners of its own.</summary>
/// <remarks>Barry and Goldman 1988 (the pyramid); Yuksel, Schaefer and Keyser 2011 (knots at the
/// square root of the distance). An open path has its ends mirrored at the end keys.</remarks>
internal sealed class CatmullRomPath(IReadOnlyList<float[]> keys, bool loop) : LatentPath
{
    private const double SmallestStep = 1e-9;

    /// <inheritdoc/>
    public override float[] At(PathPlace place)
    {
        float[][] four = [.. Enumerable.Range(place.Key - 1, 4).Select(Key)];
        double[] knots = new double[4];
        for (int i = 1; i < 4; i++)
        {
            knots[i] = knots[i - 1] + Math.Max(SmallestStep, RootOfDistance(four[i - 1], four[i]));
        }

        double at = knots[1] + (place.Part * (knots[2] - knots[1]));
        float[] point = new float[four[0].Length];
        for (int i = 0; i < point.Length; i++)
        {
            double a = Between(four[0][i], four[1][i], knots[0], knots[1], at);
            double b = Between(four[1][i], four[2][i], knots[1], knots[2], at);
            double c = Between(four[2][i], four[3][i], knots[2], knots[3], at);
            double left = Between(a, b, knots[0], knots[2], at);
            double right = Between(b, c, knots[1], knots[3], at);
            point[i] = (float)Between(left, right, knots[1], knots[2], at);
        }

        return point;
    }

    private float[] Key(int number)
    {
        int last = keys.Count - 1;
        if (loop || keys.Count == 1)
        {
            return keys[((number % keys.Count) + keys.Count) % keys.Count];
        }

        return number < 0 ? Mirrored(keys[0], keys[1])
            : number > last ? Mirrored(keys[last], keys[last - 1])
            : keys[number];
    }

    private static float[] Mirrored(float[] end, float[] inner) =>
        [.. end.Zip(inner, (e, i) => (2 * e) - i)];

    private static double RootOfDistance(float[] one, float[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            double gap = (double)other[i] - one[i];
            sum += gap * gap;
        }

        return Math.Pow(sum, 0.25);
    }

    private static double Between(double from, double to, double start, double end, double at) =>
        from + ((to - from) * (at - start) / (end - start));
}
