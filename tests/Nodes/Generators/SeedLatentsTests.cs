using GanGraph.Models;
using GanGraph.Nodes.Generators;
using GanGraph.Values;

namespace GanGraph.Nodes.Tests.Generators;

public class SeedLatentsTests
{
    [Fact]
    public void Render_Seeds_GiveWhatNumpyGives()
    {
        using NodeRig rig = new NodeRig(new SeedLatents())
            .Set("seed", 4_294_967_295L).Set("count", 3)
            .Wire("generator", SmallStyleNetwork.Make(1));

        Assert.Equal(3, rig.Prepare());
        Latents latents = rig.Render<Latents>(0, 2, "latents");

        // numpy.random.RandomState(seed).randn(4), for the largest seed and, around it, for 0
        float[] wanted =
        [
            0.6484087f, 0.6693235f, -1.0805438f, 0.2845010f,
            1.7640524f, 0.4001572f, 0.9787380f, 2.2408932f,
        ];
        Assert.Equal(LatentSpace.Z, latents.Space);
        Assert.All(
            latents.Points.data<float>().ToArray().Zip(wanted),
            pair => Assert.Equal(pair.Second, pair.First, 1e-6f));
    }
}
