namespace GanGraph.Learning.Latents;

/// <summary>Points between two latents.</summary>
public static class Pair
{
    private const double NearlyParallel = 0.9995;

    /// <summary>On the straight line: (1 - part) from + part to.</summary>
    public static float[] Linear(float[] from, float[] to, double part) =>
        Blend(from, 1 - part, to, part);

    /// <summary>On the great circle: (sin((1 - part) w) from + sin(part w) to) / sin w, where w is
    /// the angle between the two; on the straight line when they are nearly parallel.</summary>
    /// <remarks>Shoemake 1985, Animating rotation with quaternion curves.</remarks>
    public static float[] Spherical(float[] from, float[] to, double part)
    {
        double lengths = Length(from) * Length(to);
        double cosine = lengths == 0 ? 1 : Dot(from, to) / lengths;
        if (Math.Abs(cosine) > NearlyParallel)
        {
            return Linear(from, to, part);
        }

        double angle = Math.Acos(cosine);
        double whole = Math.Sin(angle);
        return Blend(
            from, Math.Sin((1 - part) * angle) / whole, to, Math.Sin(part * angle) / whole);
    }

    /// <summary>On the straight line, stretched to the length between those of the two.</summary>
    public static float[] NormalisedLinear(float[] from, float[] to, double part)
    {
        float[] point = Linear(from, to, part);
        double length = Length(point);
        double wanted = ((1 - part) * Length(from)) + (part * Length(to));
        return length < 1e-9 ? point : Blend(point, wanted / length, point, 0);
    }

    /// <summary>At the first until the second is reached.</summary>
    public static float[] Hold(float[] from, float[] to, double part) =>
        [.. part < 1 ? from : to];

    private static float[] Blend(float[] from, double much, float[] to, double more)
    {
        float[] point = new float[from.Length];
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = (float)((much * from[i]) + (more * to[i]));
        }

        return point;
    }

    private static double Length(float[] point) => Math.Sqrt(Dot(point, point));

    private static double Dot(float[] one, float[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            sum += (double)one[i] * other[i];
        }

        return sum;
    }
}
