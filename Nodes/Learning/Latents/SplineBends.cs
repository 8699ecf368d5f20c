namespace GanGraph.Learning.Latents;

/// <summary>Second derivatives of a cubic spline at its knots, for knots at distance 1.</summary>
internal static class SplineBends
{
    /// <summary>For a spline whose ends are straight.</summary>
    public static double[] Natural(double[] values)
    {
        double[] bends = new double[values.Length];
        if (values.Length > 2)
        {
            double[] inner = new double[values.Length - 2];
            for (int i = 0; i < inner.Length; i++)
            {
                inner[i] = Right(values[i], values[i + 1], values[i + 2]);
            }

            double[] diagonal = new double[inner.Length];
            Array.Fill(diagonal, 4);
            Solve(diagonal, inner).CopyTo(bends, 1);
        }

        return bends;
    }

    /// <summary>For a spline whose end leads smoothly into its start.</summary>
    public static double[] Periodic(double[] values)
    {
        int count = values.Length;
        if (count == 1)
        {
            return [0];
        }

        if (count == 2)
        {
            double bend = 6 * (values[1] - values[0]);
            return [bend, -bend];
        }

        double[] right = new double[count];
        for (int i = 0; i < count; i++)
        {
            right[i] = Right(values[(i + count - 1) % count], values[i], values[(i + 1) % count]);
        }

        // Sherman and Morrison: the two corners of the matrix as one outer product.
        double[] corner = new double[count];
        corner[0] = -4;
        corner[^1] = 1;
        double[] diagonal = new double[count];
        Array.Fill(diagonal, 4);
        diagonal[0] = 8;
        diagonal[^1] = 4.25;
        double[] plain = Solve(diagonal, right);
        double[] spread = Solve(diagonal, corner);
        double part = (plain[0] - (plain[^1] / 4)) / (1 + spread[0] - (spread[^1] / 4));
        return [.. plain.Zip(spread, (p, s) => p - (part * s))];
    }

    private static double Right(double before, double here, double after) =>
        6 * (after - (2 * here) + before);

    private static double[] Solve(double[] diagonal, double[] right)
    {
        double[] pivots = [.. diagonal];
        double[] result = [.. right];
        for (int i = 1; i < result.Length; i++)
        {
            double factor = 1 / pivots[i - 1];
            pivots[i] -= factor;
            result[i] -= factor * result[i - 1];
        }

        result[^1] /= pivots[^1];
        for (int i = result.Length - 2; i >= 0; i--)
        {
            result[i] = (result[i] - result[i + 1]) / pivots[i];
        }

        return result;
    }
}
