using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Models;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Latents;

public sealed class LatentDirectionsTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void OfWeights_LayersThatListenToOneDirection_FindsIt()
    {
        using StyleGan3Network network = Network();
        Tensor hidden = randn(6);
        hidden = hidden / hidden.norm();
        foreach (var part in network.Weights.Parts.Where(part =>
            part.Name.EndsWith(".affine.weight", StringComparison.Ordinal)))
        {
            bool isInput = part.Name.Contains("input", StringComparison.Ordinal);
            part.Value.copy_(
                (randn(part.Shape[0], 1) * (isInput ? ones(6) : hidden))
                + (0.01 * randn(part.Shape)));
        }

        using LatentDirections found = LatentDirections.OfWeights(network, 2);

        Assert.Equal([2, 6], found.Axes.shape);
        Assert.InRange((found.Axes[0] * hidden).sum().abs().ToDouble(), 0.99, 1.001);
        Assert.True(found.Axes[0].max().ToDouble() >= -found.Axes[0].min().ToDouble());
        Assert.True(
            found.Strengths[0].ToDouble() > 5 * found.Strengths[1].ToDouble(),
            $"{found.Strengths[0].ToDouble()} and {found.Strengths[1].ToDouble()}");
        Assert.Throws<ModelException>(() => LatentDirections.OfWeights(network, 2, [99]));
        Assert.Throws<ModelException>(() => LatentDirections.OfWeights(network, 7));
    }

    [Fact]
    public void OfSamples_LinearMapping_FindsItsSingularVectors()
    {
        using var generator = SmallStyleNetwork.Make(5);
        Tensor mapping = generator.Network.Weights.Parts[0].Value; // [4, 6]: W = Z mapping
        (_, Tensor sizes, Tensor rows) = linalg.svd(mapping, fullMatrices: false);

        using LatentDirections found = LatentDirections.OfSamples(generator.Styles!, 4, 20_001);

        for (int i = 0; i < 4; i++)
        {
            Assert.InRange(
                found.Strengths[i].ToDouble() / sizes[i].ToDouble(), 0.96, 1.04);
        }

        Assert.InRange((found.Axes[0] * rows[0]).sum().abs().ToDouble(), 0.98, 1.001);
        Assert.InRange((found.Axes[3] * rows[3]).sum().abs().ToDouble(), 0.98, 1.001);
        Assert.Equal(1, found.Axes[2].norm().ToDouble(), 5);
    }

    [Fact]
    public void OfSamples_MappingFarFromZero_LeavesTheMeanOut()
    {
        using var generator = SmallStyleNetwork.Make(5);
        using LatentDirections around = LatentDirections.OfSamples(generator.Styles!, 3, 5000);
        SmallStyleNetwork moved = new() { Offset = 40 };
        moved.FillWeights(new RandomState(5), CPU);

        using LatentDirections found = LatentDirections.OfSamples(moved, 3, 5000);

        Assert.True(found.Strengths.allclose(around.Strengths, 1e-3, 1e-4));
        Assert.True(found.Axes.allclose(around.Axes, 1e-2, 1e-2));
        moved.Dispose();
    }

    [Fact]
    public void OfWeights_Layers_AreCountedAsInWPlus()
    {
        using StyleGan3Network network = Network();
        string[] names = [.. network.Weights.Parts.Select(part => part.Name)
            .Where(name => name.EndsWith(".affine.weight", StringComparison.Ordinal))];
        Tensor hidden = randn(6);
        network.Weights.Parts.Single(part => part.Name == names[2]).Value
            .copy_(randn(network.Weights.Parts.Single(part => part.Name == names[2]).Shape[0], 1)
                * hidden);

        using LatentDirections found = LatentDirections.OfWeights(network, 1, [2]);

        // W number 0 goes into the input, number 1 into the first layer.
        Assert.InRange(
            (found.Axes[0] * hidden / hidden.norm()).sum().abs().ToDouble(), 0.999, 1.001);
        Assert.Contains(".input.", names[0], StringComparison.Ordinal);
    }

    private static StyleGan3Network Network()
    {
        StyleGan3Network network = new(new()
        {
            Resolution = 16, ZDimension = 4, WDimension = 6, ChannelBase = 128, ChannelMax = 8,
            ConvLayers = 4,
        });
        network.FillWeights(new RandomState(2), CPU);
        return network;
    }
}
