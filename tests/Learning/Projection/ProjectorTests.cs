using GanGraph.Learning.Importing;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Models;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection;

/// <summary>Looks for pictures that the generator itself has drawn, and for one that it cannot
/// draw.</summary>
public sealed class ProjectorTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly StyleNetwork _network;
    private readonly MappedSpread _spread;

    public ProjectorTests()
    {
        LoadedGenerator generator = (LoadedGenerator)OpenedGenerator.Open(
            SampleModels.PathOf("sg2_uncond64/network.pkl"), CPU, _ => { });
        _network = generator.Styles!;
        _spread = MappedSpread.Of(_network);
    }

    public void Dispose()
    {
        _spread.Dispose();
        _network.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void Spread_OfTheModel_LiesAroundItsOwnAverage()
    {
        Tensor ws = SampleModels.Golden("sg2_uncond64/w_psi1").select(1, 0);
        double distance = (ws - _spread.Mean).square().sum([1]).mean().sqrt().ToDouble();

        Assert.InRange(distance / _spread.Spread, 0.7, 1.3);
        Assert.Equal(
            _spread.Spread, _spread.DeviationOf(1) * Math.Sqrt(_network.WDimension), 1e-9);
    }

    /// <summary>The model's noise is half of its pictures, so that it must be found along with the
    /// latent.</summary>
    [Fact]
    public void Step_PictureOfTheGenerator_IsFound()
    {
        Tensor target = Golden(0);
        using SummedDistance distance = SummedDistance.Usual(target);
        using Projector projector =
            Make(distance, new() { NoiseWeight = 0, Pace = new() { Steps = 100 } });
        double before = distance.Of(projector.Picture()).ToDouble();

        Run(projector, 100);

        Assert.True(projector.IsFinished);
        double after = distance.Of(projector.Picture()).ToDouble();
        Assert.True(after < before / 4, $"{before} became {after} only.");
        Assert.Equal([_network.WDimension], projector.Latent.shape);
    }

    [Fact]
    public void Step_LayersOnTheirOwn_GetCloserToAPictureThatCannotBeDrawn()
    {
        using LoadedGenerator generator = SmallStyleNetwork.Make(3);
        StyleNetwork network = generator.Styles!;
        using MappedSpread spread = MappedSpread.Of(network);
        Tensor target = TestPicture.Of(1, 8, 8).mean([1], keepdim: true).expand(1, 3, 8, 8);
        using SummedDistance distance = SummedDistance.Usual(target);
        ProjectionOptions options = new() { Pace = new() { Steps = 150 } };
        using Projector one = new(network, distance, options, spread, spread.Mean);
        using Projector each = new(
            network, distance, options with { Space = LatentSpace.WPlus }, spread, spread.Mean);

        Run(one, 150);
        Run(each, 150);

        Assert.Equal([5, 6], each.Latent.shape);
        Assert.True(
            distance.Of(each.Picture()).ToDouble() < distance.Of(one.Picture()).ToDouble() * 0.9,
            $"{distance.Of(each.Picture()).ToDouble()} in W+, "
            + $"{distance.Of(one.Picture()).ToDouble()} in W.");
    }

    [Fact]
    public void Restore_AfterAStop_GoesOnToTheBit()
    {
        using SummedDistance distance = SummedDistance.Usual(Golden(1));
        ProjectionOptions options = new() { Pace = new() { Steps = 12 } };
        using Projector through = Make(distance, options);
        using Projector first = Make(distance, options);
        using Projector second = Make(distance, options);

        Run(through, 12);
        Run(first, 5);
        second.Restore(first.Save());
        Run(second, 7);

        Assert.Equal((12, through.Distance), (second.Steps, second.Distance));
        Assert.True(second.Latent.equal(through.Latent).all().ToBoolean());
        Assert.True(second.Picture().equal(through.Picture()).all().ToBoolean());
    }

    [Fact]
    public void Step_DistanceThatIsNoNumber_StopsWithTheLatentBefore()
    {
        using SummedDistance distance = SummedDistance.Usual(Golden(0) * float.NaN);
        using Projector projector = Make(distance, new());
        Tensor before = projector.Latent.clone();

        Assert.StartsWith(
            "the distance is no number at step 1",
            Assert.Throws<ModelException>(projector.Step).Message,
            StringComparison.Ordinal);

        Assert.True(projector.Latent.equal(before).all().ToBoolean());
        Assert.Equal(0, projector.Steps);
    }

    [Fact]
    public void StartSearch_AmongSeeds_FindsTheSeedOfThePicture()
    {
        using SummedDistance distance = SummedDistance.Usual(Golden(2));
        int seen = 0;

        (Tensor latent, double found) = StartSearch.Of(
            _network, null, distance, _spread.Mean, 6, count => seen = count, default);

        Assert.Equal(6, seen);
        Assert.Equal(0, found, 1e-4);
        Assert.True(latent.allclose(
            SampleModels.Golden("sg2_uncond64/w_psi1")[2, 0], 1e-4, 1e-5));
    }

    private static void Run(Projector projector, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            projector.Step();
        }
    }

    /// <summary>A picture of the model, 0 to 1; the model's own numbers go beyond.</summary>
    private static Tensor Golden(int seed) =>
        ((SampleModels.Golden("sg2_uncond64/img_psi1_const").narrow(0, seed, 1) + 1) / 2)
            .clamp(0, 1);

    private Projector Make(PictureDistance distance, ProjectionOptions options) =>
        new(_network, distance, options, _spread, _spread.Mean);
}
