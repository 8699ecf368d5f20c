using GanGraph.Engine;
using GanGraph.Nodes.Projectors;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Projectors;

public class PickDirectionsTests
{
    [Theory]
    [InlineData(new[] { 24, 2, 21 }, new float[] { 3, 1 })] // two of them in one row
    [InlineData(new[] { 17 }, new float[] { 2 })]
    [InlineData(new int[0], new float[] { 1, 2, 3 })]
    public void Prepare_Picks_KeepTheDirectionsOfTheirRows(int[] picks, float[] wanted)
    {
        using NodeRig rig = Rig(30, picks);

        rig.Prepare();

        Directions found = rig.Value<Directions>("directions");
        Assert.Equal(wanted, found.Units.data<float>().ToArray());
        Assert.Equal(wanted.Length, found.Axes.shape[0]);
        Assert.Equal(("model", 4), (found.Model, found.Layers));
    }

    [Theory]
    [InlineData(30, 31, "picks holds 31, but there are 30 candidates. Pick from 1 to 30.")]
    [InlineData(16, 1,
        "candidates are 16, wanted as many for each of 3 directions. Wire the latents of "
        + "SweepDirections, made of the same directions.")]
    public void Prepare_WhatDoesNotFit_IsRefused(int candidates, int pick, string wanted)
    {
        using NodeRig rig = Rig(candidates, [pick]);

        Assert.Equal(wanted, Assert.Throws<GraphException>(() => rig.Prepare()).Message);
    }

    private static NodeRig Rig(int candidates, int[] picks) => new NodeRig(new PickDirections())
        .Set("picks", picks)
        .Wire("candidates", new Latents(zeros(candidates, 3), LatentSpace.W, "model"))
        .Wire("directions", new Directions(
            eye(3), tensor(new float[] { 1, 2, 3 }), 4, "model"));
}
