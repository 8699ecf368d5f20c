using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Nodes.Projectors;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Projectors;

public class NeighboursTests
{
    [Fact]
    public void Render_AroundEachCentre_AsFarAsWasAsked()
    {
        using DisposeScope scope = NewDisposeScope();
        LoadedGenerator generator = SmallStyleNetwork.Make(1);
        using MappedSpread spread = MappedSpread.Of(generator.Styles!);
        Tensor centres = tensor(new float[] { 0, 100 }).view(2, 1).expand(2, 6).contiguous();
        using NodeRig rig = new NodeRig(new Neighbours())
            .Set("count", 400).Set("distance", 0.5)
            .Wire("generator", generator)
            .Wire("centres", new Latents(centres, LatentSpace.W, generator.Mapping));

        Assert.Equal(800, rig.Prepare());
        Latents all = rig.Render<Latents>(0, 800, "latents");

        Tensor steps = all.Points.view(2, 400, 6) - centres.view(2, 1, 6);
        double distance = steps.square().sum([2]).mean().sqrt().ToDouble();
        Assert.InRange(distance / spread.Spread, 0.47, 0.53);
        Assert.InRange(steps.mean().ToDouble() / spread.Spread, -0.02, 0.02);
        Assert.Equal((LatentSpace.W, generator.Mapping), (all.Space, all.Model));
    }

    [Fact]
    public void Render_SpanByFewerNeighbours_GivesTheSameOnes()
    {
        using DisposeScope scope = NewDisposeScope();
        LoadedGenerator generator = SmallStyleNetwork.Make(1);
        using NodeRig many = Rig(generator, 9);
        using NodeRig few = Rig(generator, 3);
        many.Prepare();
        few.Prepare();

        Tensor wanted = many.Render<Latents>(0, 3, "latents").Points.clone();
        Tensor found = few.Render<Latents>(1, 2, "latents").Points;

        Assert.True(found.equal(wanted.narrow(0, 1, 2)).all().ToBoolean());
    }

    private static NodeRig Rig(LoadedGenerator generator, int count) =>
        new NodeRig(new Neighbours())
            .Set("count", count)
            .Wire("generator", generator)
            .Wire("centres", new Latents(zeros(1, 4), LatentSpace.Z));
}
