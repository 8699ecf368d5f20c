using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class SeededLatentsTests
{
    // numpy.random.RandomState(seed).randn(1, 512)
    [Theory]
    [InlineData(0u, 1.764052345967664, 1.3749640663929898)]
    [InlineData(85u, 0.1768507210788626, 0.8217957110292099)]
    [InlineData(4294967295u, 0.6484086742306527, -0.16334506047141822)]
    public void Of_ASeed_EqualsNumpy(uint seed, double first, double last)
    {
        float[] latent = SeededLatents.Of(seed, 512);

        Assert.Equal((float)first, latent[0]);
        Assert.Equal((float)last, latent[511]);
    }
}
