using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Learning.Importing;
using GanGraph.Learning.Latents;
using GanGraph.Models;
using GanGraph.Nodes.Interpolators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Interpolators;

public class LatentWalkTests
{
    [Fact]
    public void Prepare_EightKeys_GivesEightHundredFrames()
    {
        using NodeRig rig = Rig(8);

        Assert.Equal(800, rig.Prepare());
    }

    [Fact]
    public void Render_ClosedLoop_ReturnsToTheFirstKey()
    {
        using NodeRig rig = Rig(4).Set("framesPerKey", 10);
        rig.Prepare();

        using Latents last = rig.Render<Latents>(39, 1, "latents");

        // From key 3 to key 0, nine tenths of the way.
        Assert.Equal([0.3f, 0.3f], last.Points.data<float>().ToArray(), Near);
    }

    [Fact]
    public void Render_Layers_KeepTheirShape()
    {
        using NodeRig rig = new NodeRig(new LatentWalk())
            .Wire("keys", new Latents(ones(3, 5, 2), LatentSpace.WPlus, "m"));
        rig.Prepare();

        using Latents walk = rig.Render<Latents>(7, 4, "latents");

        Assert.Equal([4, 5, 2], walk.Points.shape);
        Assert.Equal(LatentSpace.WPlus, walk.Space);
        Assert.Equal("m", walk.Model);
    }

    [Theory]
    [InlineData(WalkPace.BetweenKeys, 2)]
    [InlineData(WalkPace.Throughout, 5)]
    public void Render_EvenPace_ShowsNearlyTheSameChangeFromFrameToFrame(
        WalkPace pace, double calmer)
    {
        using Values.Generator generator = OpenedGenerator.Open(
            SampleModels.PathOf("sg2_uncond64/network.pkl"), CPU, _ => { });
        float[] numbers = [.. new uint[] { 3, 0, 5, 7 }
            .SelectMany(seed => SeededLatents.Of(seed, generator.Dimension))];
        double[] before = Changes(WalkPace.Numbers);
        double[] after = Changes(pace);

        // Keys at 0, 30, 60 and 90: the last change of each walk leads back to the first frame.
        Assert.True(
            Spread(after) * calmer < Spread(before), $"{Spread(before)} to {Spread(after)}");
        Assert.InRange(after[^1] / after.Average(), 0.5, 1.5);

        double[] Changes(WalkPace way)
        {
            using DisposeScope scope = NewDisposeScope();
            using NodeRig rig = new NodeRig(new LatentWalk())
                .Wire("generator", generator)
                .Wire("keys", new Latents(tensor(numbers).view(4, -1), LatentSpace.Z))
                .Set("framesPerKey", 30).Set("pace", way);
            Assert.Equal(120, rig.Prepare());
            Assert.Equal(way == WalkPace.Numbers ? 0 : 97, rig.Steps.LastOrDefault().Of);
            Tensor[] frames = [.. Enumerable.Range(0, 6).Select(part =>
                generator.Draw(rig.Render<Latents>(part * 20, 20, "latents")))];
            Tensor film = cat([.. frames, frames[0].narrow(0, 0, 1)], 0);
            rig.Ports.Inputs["generator"].Held = null; // others walk with it, too
            return (film.narrow(0, 1, 120) - film.narrow(0, 0, 120))
                .square().mean([1, 2, 3]).sqrt().to(float64).data<double>().ToArray();
        }
    }

    [Fact]
    public void Prepare_AgainWithOtherFrames_LooksAtNothingAgain()
    {
        using NodeRig rig = Paced();
        Assert.Equal(40, rig.Prepare());
        using Latents before = rig.Render<Latents>(0, 40, "latents");
        float[] first = before.Points.data<float>().ToArray();
        rig.Steps.Clear();

        Assert.Equal(40, rig.Prepare());
        using Latents again = rig.Render<Latents>(0, 40, "latents");
        Assert.Equal(80, rig.Set("framesPerKey", 20).Prepare());

        Assert.Empty(rig.Steps);
        Assert.Equal(first, again.Points.data<float>().ToArray());
        Assert.True(rig.Ports.Settings["framesPerKey"].IsTarget); // one folder for both
    }

    [Fact]
    public void Prepare_Stopped_KeepsNothing()
    {
        using NodeRig rig = Paced();
        rig.StopsAt = done => done >= 16;

        Assert.Throws<OperationCanceledException>(() => rig.Prepare());

        Assert.Equal(16, rig.Steps[^1].Done);
        Assert.Empty(Directory.GetFiles(rig.Artifact));
    }

    [Fact]
    public void Prepare_KeysOfAnotherModel_AreRefused()
    {
        using NodeRig rig = Paced().Wire(
            "keys", new Latents(ones(4, 6), LatentSpace.W, "other"));

        Assert.StartsWith(
            "keys were made for another generator",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Foresee_PaceWithoutGenerator_IsRefused()
    {
        LatentWalk walk = new();
        NodePorts.Of(walk).Settings["pace"].CurrentValue = WalkPace.BetweenKeys;

        Assert.Equal(
            "pace is betweenKeys, but nothing is wired to generator, wanted the generator that "
            + "draws the walk. Wire it, or set pace to numbers.",
            Assert.Single(walk.Foresee()));
    }

    private static NodeRig Paced() => new NodeRig(new LatentWalk())
        .Wire("generator", SmallStyleNetwork.Make(1))
        .Wire("keys", new Latents(
            arange(0, 16, float32).view(4, 4).sin(), LatentSpace.Z))
        .Set("framesPerKey", 10).Set("pace", WalkPace.Throughout);

    private static double Spread(double[] changes) => Math.Sqrt(changes
        .Average(change => Math.Pow(change - changes.Average(), 2))) / changes.Average();

    private static bool Near(float one, float other) => Math.Abs(one - other) < 1e-5;

    private static NodeRig Rig(int keys) => new NodeRig(new LatentWalk()).Wire(
        "keys",
        new Latents(arange(0, keys, float32).view(-1, 1).repeat(1, 2), LatentSpace.Z));
}
