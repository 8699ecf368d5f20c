using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Latents;

/// <summary>Latents of the normal distribution.</summary>
/// <remarks>A seed gives the same numbers as numpy's <c>RandomState(seed).randn(1, dimension)</c>
/// rounded to float32, and so the same picture as other tools that take a seed.</remarks>
public static class SeededLatents
{
    /// <summary>The latent of a seed.</summary>
    /// <param name="seed">0 to 4294967295.</param>
    /// <param name="dimension">Numbers in the latent.</param>
    public static float[] Of(uint seed, int dimension) =>
        Numbers(new RandomState(seed), dimension);

    /// <summary>The next latents of a source of random numbers.</summary>
    /// <returns>[batch, dimension], float32, on the CPU.</returns>
    public static Tensor Next(RandomState random, int batch, int dimension) =>
        tensor(Numbers(random, batch * dimension)).view(batch, dimension);

    private static float[] Numbers(RandomState random, int count)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = (float)random.NextNormal();
        }

        return numbers;
    }
}
