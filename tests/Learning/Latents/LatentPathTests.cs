using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class LatentPathTests
{
    private static readonly float[][] Keys = [[0, 1], [2, -1], [3, 0.5f], [-1, 2]];

    // Golden numbers: scipy.interpolate.CubicSpline, and the pyramid of Barry and Goldman in numpy.
    [Theory]
    [InlineData(Interpolation.Cubic, true, 0, 0.25, 0.5234375, 0.38867188)]
    [InlineData(Interpolation.Cubic, true, 3, 0.6, -0.892, 1.712)]
    [InlineData(Interpolation.Cubic, false, 0, 0.25, 0.484375, 0.28125)]
    [InlineData(Interpolation.Cubic, false, 2, 0.6, 1.0256, 1.4784)]
    [InlineData(Interpolation.CatmullRom, true, 1, 0.4, 2.57418439, -0.57809465)]
    [InlineData(Interpolation.CatmullRom, false, 0, 0.4, 0.83989936, -0.00706093)]
    [InlineData(Interpolation.Linear, true, 3, 0.25, -0.75, 1.75)]
    [InlineData(Interpolation.Hold, true, 2, 0.99, 3, 0.5)]
    public void At_APlace_EqualsTheGoldenNumbers(
        Interpolation kind, bool loop, int key, double part, double x, double y)
    {
        float[] point = LatentPath.Through(Keys, kind, loop).At(new PathPlace(key, part));

        Assert.Equal(x, point[0], 5);
        Assert.Equal(y, point[1], 5);
    }

    [Theory]
    [InlineData(Interpolation.Linear)]
    [InlineData(Interpolation.Spherical)]
    [InlineData(Interpolation.NormalisedLinear)]
    [InlineData(Interpolation.Cubic)]
    [InlineData(Interpolation.CatmullRom)]
    [InlineData(Interpolation.Hold)]
    public void At_TheEnds_AreTheKeys(Interpolation kind)
    {
        LatentPath path = LatentPath.Through(Keys, kind, loop: true);
        for (int key = 0; key < Keys.Length; key++)
        {
            Assert.Equal(Keys[key], path.At(new PathPlace(key, 0)), Near);
            Assert.Equal(Keys[(key + 1) % 4], path.At(new PathPlace(key, 1)), Near);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void At_FewKeys_GivesNumbers(int count)
    {
        foreach (Interpolation kind in Enum.GetValues<Interpolation>())
        {
            LatentPath path = LatentPath.Through(Keys[..count], kind, loop: true);

            Assert.All(path.At(new PathPlace(count - 1, 0.5)), n => Assert.True(float.IsFinite(n)));
        }
    }

    private static bool Near(float one, float other) => Math.Abs(one - other) < 1e-5;
}
