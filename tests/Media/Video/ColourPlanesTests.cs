using GanGraph.Media.Video;

namespace GanGraph.Media.Tests.Video;

/// <summary>Red, green and blue come together in pixels, whatever is left over at the end.
/// </summary>
public class ColourPlanesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(49)]
    public void Interleave_AnyLength_PutsColoursSideBySide(int pixels)
    {
        byte[] planes = [.. Enumerable.Range(0, 3 * pixels).Select(i => (byte)((i * 7) + 1))];
        byte[] rgb = new byte[(3 * pixels) + 2];

        ColourPlanes.Interleave(planes, rgb);

        Assert.All(Enumerable.Range(0, 3 * pixels), k =>
            Assert.Equal(planes[(k % 3 * pixels) + (k / 3)], rgb[k]));
        Assert.Equal([0, 0], rgb[^2..]);
    }
}
