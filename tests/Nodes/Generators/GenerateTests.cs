using GanGraph.Engine;
using GanGraph.Nodes.Generators;
using GanGraph.Nodes.Tests.Trainers;
using GanGraph.Nodes.Trainers;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

public class GenerateTests
{
    [Theory]
    [InlineData(5, LatentSpace.Z, "", "5 numbers, wanted 4")]
    [InlineData(4, LatentSpace.W, "", "lie in W")]
    [InlineData(4, LatentSpace.Z, "other", "another generator")]
    public void Render_LatentsThatDoNotFit_SaysWhy(
        int dimension, LatentSpace space, string model, string text)
    {
        using NodeRig train = TrainDcganTests.Rig(new TrainDcgan());
        train.Prepare();
        using NodeRig rig = new NodeRig(new Generate())
            .Wire("generator", train.Value<Values.Generator>("generator"))
            .Wire("latents", new Latents(zeros(2, dimension), space, model));
        rig.Prepare();

        GraphException fault = Assert.Throws<GraphException>(() => rig.Render<Frames>(0, 2));

        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
    }
}
