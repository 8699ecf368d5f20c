using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.Progressive;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks.Progressive;

public sealed class ProgressiveNetworkTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData("fused")]
    [InlineData("nonfused")]
    public void Draw_SampleModel_GivesTheExpectedPictures(string kind)
    {
        using ProgressiveNetwork network = Open(kind);
        Tensor wanted = SampleModels.Golden($"pggan_layout16/img_Gs_{kind}");

        Tensor found = network.Draw(
            SampleModels.Golden("pggan_layout16/z"), null, SynthesisOptions.Default);

        Close(wanted, found, 1e-5);
    }

    [Theory]
    [InlineData("fused", 0.25)]
    [InlineData("nonfused", 1.5)]
    public void Draw_WhileGrowing_BlendsTheTwoSizesAround(string kind, double missing)
    {
        Tensor z = SampleModels.Golden("pggan_layout16/z");
        Tensor At(double doublings)
        {
            using ProgressiveNetwork network = Open(kind, doublings);
            return network.Draw(z, null, SynthesisOptions.Default);
        }

        double whole = Math.Floor(missing);
        Tensor smaller = At(whole + 1);
        int times = 2 << (int)whole;
        Tensor corners = smaller.slice(2, 0, 16, times).slice(3, 0, 16, times);

        Close(
            (At(whole) * (1 - missing + whole)) + (smaller * (missing - whole)), At(missing),
            1e-5);
        Close(
            corners.repeat_interleave(times, 2).repeat_interleave(times, 3), smaller, 1e-7);
        Assert.True((At(whole) - smaller).abs().max().ToDouble() > 0.01, "Sizes look alike.");
    }

    [Fact]
    public void Draw_GreyWithClasses_DependsOnTheClass()
    {
        using ProgressiveNetwork network = new(new()
        {
            Resolution = 8, CDimension = 2, ChannelBase = 32, ChannelMax = 8, LatentSize = 5,
        });
        network.FillWeights(new RandomState(3), CPU);
        Tensor z = ones(2, 5);

        Tensor found = network.Draw(z, eye(2), SynthesisOptions.Default);

        Assert.Equal([2, 1, 8, 8], found.shape);
        Assert.True(
            (found[0] - found[1]).abs().max().ToDouble() > 1e-3, "Classes make no difference.");
        string told = Assert.Throws<ModelException>(
            () => network.Draw(z, null, SynthesisOptions.Default)).Message;
        Assert.StartsWith("no class was given, wanted one of 2", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_WithGradient_ReachesTheLatent()
    {
        using ProgressiveNetwork network = Open("fused");
        Tensor z = SampleModels.Golden("pggan_layout16/z").requires_grad_(true);

        network.Draw(z, null, SynthesisOptions.Default).square().sum().backward();

        Assert.True(z.grad!.abs().max().ToDouble() > 1e-4, "There is no gradient.");
    }

    [Fact]
    public void Problems_NoChannelsLeft_AreNamed()
    {
        ProgressiveOptions options = new() { Resolution = 1024, ChannelDecay = 4 };

        Assert.Contains(
            options.Problems(), text => text.Contains("ChannelDecay", StringComparison.Ordinal));
        Assert.Throws<ModelException>(() => new ProgressiveNetwork(options));
    }

    private static ProgressiveNetwork Open(string kind, double missing = 0)
    {
        using GeneratorFile file = GeneratorFile.Open(
            SampleModels.PathOf($"pggan_layout16/network_{kind}.pkl"));
        ProgressiveNetwork network = new(
            file.Options.Progressive! with { MissingDoublings = missing });
        network.LoadWeights(file.LoadWeights(), CPU, file.Path);
        return network;
    }

    private static void Close(Tensor wanted, Tensor found, double tolerance)
    {
        Assert.Equal(wanted.shape, found.shape);
        double off = ((wanted - found).abs().max() / wanted.abs().max()).ToDouble();
        Assert.True(off <= tolerance, $"{off} away, wanted {tolerance}.");
    }
}
