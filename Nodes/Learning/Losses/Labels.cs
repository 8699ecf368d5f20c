using GanGraph.Torch;

namespace GanGraph.Learning.Losses;

/// <summary>What the discriminator should say of each picture of a step: about 1 for real ones,
/// about 0 for drawn ones.</summary>
/// <param name="Real">One number for each real picture.</param>
/// <param name="Fake">One number for each drawn picture.</param>
public sealed record Labels(float[] Real, float[] Fake)
{
    /// <summary>Draws the labels of one step.</summary>
    /// <param name="batch">Pictures of each sort.</param>
    /// <param name="smoothing">Blur a: all real ones get one number from 1 - a to 1 + a, all
    /// drawn ones one from 0 to 2a; 0 for exact labels.</param>
    /// <param name="flips">Part of the pictures, 0 to 1, whose two labels change places: each
    /// picture by its own chance.</param>
    /// <param name="random">Where random numbers come from.</param>
    /// <remarks>Vink 2018 with 0.1 and 0.03.</remarks>
    public static Labels Draw(int batch, double smoothing, double flips, RandomState random)
    {
        double real = 1;
        double fake = 0;
        if (smoothing > 0)
        {
            real += smoothing * ((2 * random.NextDouble()) - 1);
            fake += 2 * smoothing * random.NextDouble();
        }

        float[] reals = new float[batch];
        float[] fakes = new float[batch];
        for (int i = 0; i < batch; i++)
        {
            bool flipped = flips > 0 && random.NextDouble() < flips;
            reals[i] = (float)(flipped ? fake : real);
            fakes[i] = (float)(flipped ? real : fake);
        }

        return new Labels(reals, fakes);
    }

    /// <summary>The labels of some pictures of the step that follow each other.</summary>
    /// <param name="first">How many come before them.</param>
    /// <param name="count">How many they are.</param>
    public Labels Part(int first, int count) =>
        new(Real[first..(first + count)], Fake[first..(first + count)]);
}
