using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class PairTests
{
    private static readonly float[] From = [1, 2, 3];
    private static readonly float[] To = [-2, 0.5f, 1];

    [Fact]
    public void Spherical_PartWay_EqualsNumpy() => Equal(
        [0.02519279, 1.85505924, 2.88284851], Pair.Spherical(From, To, 0.3));

    [Fact]
    public void NormalisedLinear_PartWay_EqualsNumpy() => Equal(
        [0.11566372, 1.79278773, 2.77592939], Pair.NormalisedLinear(From, To, 0.3));

    [Fact]
    public void Spherical_Parallel_IsLinear() =>
        Equal([1.5, 3, 4.5], Pair.Spherical(From, [2, 4, 6], 0.5));

    private static void Equal(double[] wanted, float[] found)
    {
        for (int i = 0; i < wanted.Length; i++)
        {
            Assert.Equal(wanted[i], found[i], 5);
        }
    }
}
