using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Learning.Projection.Tuning;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection.Tuning;

public sealed class PivotTunerTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly LoadedGenerator _generator = SmallStyleNetwork.Make(3);
    private readonly MappedSpread _spread;
    private readonly Tensor _pivots;

    public PivotTunerTests()
    {
        _spread = MappedSpread.Of(_generator.Styles!);
        _pivots = SeededLatents.Next(new(5), 2, 30).view(2, 5, 6);
    }

    public void Dispose()
    {
        _spread.Dispose();
        _generator.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void Step_PicturesThatAreNotDrawn_AreDrawnAndTheGeneratorStays()
    {
        Tensor[] before = [.. _generator.Network.Weights.Parts.Select(p => p.Value.clone())];
        PictureDistance[] distances = Distances();
        using PivotTuner tuner = Tuner(distances, new() { LearningRate = 0.02 });
        double[] first = [.. distances.Select((d, i) => d.Of(tuner.Picture(i)).ToDouble())];

        Run(tuner, 200);

        double[] last = [.. distances.Select((d, i) => d.Of(tuner.Picture(i)).ToDouble())];
        Assert.All(first.Zip(last), pair => Assert.True(
            pair.Second < pair.First / 5, $"{pair.First} became {pair.Second} only."));
        Assert.InRange(tuner.Distance, last.Average() - 0.05, last.Average() + 0.05);
        Assert.All(_generator.Network.Weights.Parts.Zip(before), pair => Assert.True(
            pair.First.Value.equal(pair.Second).all().ToBoolean(), pair.First.Name));
        Part mapping = tuner.Network.Weights.Parts[0];
        Assert.Equal("mapping.weight", mapping.Name);
        Assert.True(mapping.Value.equal(before[0]).all().ToBoolean());
    }

    [Fact]
    public void Restore_AfterAStop_GoesOnToTheBit()
    {
        TuningOptions options = new() { Locality = 0.5, LearningRate = 0.01 };
        PictureDistance[] distances = Distances();
        using PivotTuner through = Tuner(distances, options);
        using PivotTuner first = Tuner(distances, options);
        using PivotTuner second = Tuner(distances, options);

        Run(through, 9);
        Run(first, 4);
        second.Restore(first.Save());
        Run(second, 5);

        Assert.Equal((9, through.Distance), (second.Steps, second.Distance));
        Assert.True(second.Network.Weights.Learned
            .equal(through.Network.Weights.Learned).all().ToBoolean());
    }

    [Fact]
    public void Step_WithLocality_KeepsWhatLiesBeside()
    {
        PictureDistance[] distances = Distances();
        using PivotTuner free = Tuner(distances, new() { LearningRate = 0.01 });
        using PivotTuner kept = Tuner(distances, new() { LearningRate = 0.01, Locality = 3 });

        Run(free, 60);
        Run(kept, 60);

        Assert.True(
            Change(kept.Network) < Change(free.Network) * 0.8,
            $"{Change(kept.Network)} with, {Change(free.Network)} without.");
    }

    [Fact]
    public void Step_DistanceThatIsNoNumber_StopsWithTheWeightsBefore()
    {
        Tensor picture = TestPicture.Of(1, 8, 8);
        PictureDistance[] distances =
            [SummedDistance.Usual(picture), SummedDistance.Usual(picture * float.NaN)];
        using PivotTuner tuner = Tuner(distances, new());
        Tensor before = tuner.Network.Weights.Learned.clone();

        Assert.StartsWith(
            "the distance is no number at step 1",
            Assert.Throws<ModelException>(tuner.Step).Message, StringComparison.Ordinal);

        Assert.True(tuner.Network.Weights.Learned.equal(before).all().ToBoolean());
        Assert.Equal(0, tuner.Steps);
    }

    private static PictureDistance[] Distances() =>
        [.. new[] { 1, 2 }.Select(seed => SummedDistance.Usual(
            TestPicture.Of(seed, 8, 8).mean([1], keepdim: true).expand(1, 3, 8, 8)))];

    private static void Run(PivotTuner tuner, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            tuner.Step();
        }
    }

    private PivotTuner Tuner(PictureDistance[] distances, TuningOptions options) =>
        new(_generator.Styles!, _pivots, distances, options, _spread);

    /// <summary>How differently latents of seeds are drawn from before.</summary>
    private double Change(StyleNetwork tuned)
    {
        using IDisposable off = no_grad();
        Tensor z = SeededLatents.Next(new(9), 64, 4);
        Tensor ws = _generator.Styles!.Map(z, null);
        return (tuned.Synthesize(ws, SynthesisOptions.Default)
            - _generator.Styles!.Synthesize(ws, SynthesisOptions.Default)).square().mean()
            .ToDouble();
    }
}
