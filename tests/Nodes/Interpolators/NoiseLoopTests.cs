using GanGraph.Engine;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Nodes.Interpolators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Interpolators;

public sealed class NoiseLoopTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly LoadedGenerator _generator = SmallStyleNetwork.Make(1);

    public void Dispose()
    {
        _generator.Dispose();
        _scope.Dispose();
    }

    [Theory]
    [InlineData(false, 1650)]
    [InlineData(true, 1800)]
    public void Prepare_FivePictures_TakesFiftyFiveSecondsOrAMinute(bool loop, long frames)
    {
        using NodeRig rig = Rig(zeros(5, 6), LatentSpace.W).Set("loop", loop);

        Assert.Equal(frames, rig.Prepare());
    }

    [Fact]
    public void Render_WalkThenMorph_LeadsFromKeyToKey()
    {
        Tensor keys = arange(0, 2, float32).view(2, 1).repeat(1, 6) * 100;
        using NodeRig rig = Rig(keys, LatentSpace.W)
            .Set("stops", 3).Set("framesPerStop", 2).Set("morphFrames", 4).Set("loop", true);

        Assert.Equal(20, rig.Prepare());
        float[][] all = [.. rig.Render<Latents>(0, 20, "latents").Points.data<float>()
            .ToArray().Chunk(6)];

        Assert.All(all[0], number => Assert.Equal(0, number, 4));
        Assert.All(all[10], number => Assert.Equal(100, number, 4));
        Assert.True(all[6].Max(Math.Abs) > 1e-3, "It does not move.");
        Assert.Equal(all[6].Zip(all[10], (a, b) => (a + b) / 2), all[8], Near);
        Assert.Equal(all[16].Select(number => number * 0.25f), all[19], Near); // on to the first
        Assert.Equal(all[13], rig.Render<Latents>(13, 1, "latents").Points.data<float>().ToArray());
    }

    [Theory]
    [InlineData(LatentSpace.Z)]
    [InlineData(LatentSpace.W)]
    public void Render_ManyKeys_MoveAsFarAsWasAsked(LatentSpace space)
    {
        using MappedSpread spread = MappedSpread.Of(_generator.Styles!);
        int width = space == LatentSpace.Z ? 4 : 6;
        using NodeRig rig = Rig(zeros(500, width), space)
            .Set("stops", 1).Set("framesPerStop", 1).Set("morphFrames", 1).Set("distance", 0.5);

        rig.Prepare();
        Tensor all = rig.Render<Latents>(0, 999, "latents").Points;

        Tensor stops = all.slice(0, 1, 999, 2); // the first frame of each morph
        double step = stops.square().sum([1]).mean().sqrt().ToDouble();
        Assert.InRange(
            step / (space == LatentSpace.Z ? Math.Sqrt(4) : spread.Spread), 0.46, 0.54);
    }

    [Fact]
    public void Prepare_LatentsOfAnotherModel_AreRefused()
    {
        using NodeRig rig = new NodeRig(new NoiseLoop())
            .Wire("generator", _generator)
            .Wire("keys", new Latents(zeros(1, 6), LatentSpace.W, "another"));

        string told = Assert.Throws<GraphException>(() => rig.Prepare()).Message;

        Assert.StartsWith("keys were made for another generator", told, StringComparison.Ordinal);
    }

    private NodeRig Rig(Tensor keys, LatentSpace space) => new NodeRig(new NoiseLoop())
        .Wire("generator", _generator)
        .Wire("keys", new Latents(keys, space, space == LatentSpace.Z ? "" : _generator.Mapping));

    private static bool Near(float one, float other) => Math.Abs(one - other) < 1e-3;
}
