using GanGraph.Engine;
using GanGraph.Nodes.Generators;
using GanGraph.Nodes.Tests.Trainers;
using GanGraph.Nodes.Trainers;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

public sealed class MapLatentsTests : StyledLatentsTest
{
    [Fact]
    public void Render_Mapped_LiesInTheWOfTheGenerator()
    {
        using NodeRig rig = Rig(new MapLatents(), new Latents(randn(2, 4), LatentSpace.Z));

        Latents mapped = rig.Render<Latents>(0, 2, "latents");

        Assert.Equal((LatentSpace.W, Generator.Mapping), (mapped.Space, mapped.Model));
        Assert.Equal([2, 6], mapped.Points.shape);
    }

    [Fact]
    public void Render_GeneratorWithoutMapping_SaysWhatIsWanted()
    {
        using NodeRig train = TrainDcganTests.Rig(new TrainDcgan());
        train.Prepare();
        using NodeRig rig = new NodeRig(new MapLatents())
            .Wire("generator", train.Value<Values.Generator>("generator"))
            .Wire("latents", new Latents(zeros(1, 4), LatentSpace.Z));
        rig.Prepare();

        Assert.Contains(
            "draws from Z alone, wanted one with a mapping",
            Assert.Throws<GraphException>(() => rig.Render<Latents>(0, 1, "latents")).Message,
            StringComparison.Ordinal);
    }
}
