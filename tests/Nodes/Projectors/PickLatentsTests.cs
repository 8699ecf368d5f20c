using GanGraph.Engine;
using GanGraph.Nodes.Projectors;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Projectors;

public class PickLatentsTests
{
    [Theory]
    [InlineData(new[] { 3, 1, 3 }, new[] { 20f, 0f, 20f })]
    [InlineData(new int[0], new[] { 0f, 10f, 20f })]
    public void Render_Picks_GoOutInTheirOrder(int[] picks, float[] wanted)
    {
        using NodeRig rig = Rig(picks);
        Assert.Equal(3, rig.Prepare());

        Latents first = rig.Render<Latents>(0, 2, "latents");
        float[] begin = first.Points.data<float>().ToArray();
        using Latents last = rig.Render<Latents>(2, 1, "latents");

        Assert.Equal(
            wanted, (float[])[.. begin, .. last.Points.data<float>()]);
        Assert.Equal((LatentSpace.W, "model"), (last.Space, last.Model));
    }

    [Fact]
    public void Length_PickBeyondTheCandidates_SaysHowManyThereAre()
    {
        using NodeRig rig = Rig([2, 9]);

        Assert.Equal(
            "picks holds 9, but there are 3 candidates. Pick from 1 to 3.",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message);
    }

    private static NodeRig Rig(int[] picks) => new NodeRig(new PickLatents())
        .Set("picks", picks)
        .Wire("candidates", new Latents(
            tensor(new float[] { 0, 10, 20 }).view(3, 1), LatentSpace.W, "model"));
}
