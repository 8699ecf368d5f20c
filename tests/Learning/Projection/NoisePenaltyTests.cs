using GanGraph.Learning.Projection;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection;

/// <summary>Expected numbers: the formula written once more with numpy, in double precision.
/// </summary>
public sealed class NoisePenaltyTests
{
    [Fact]
    public void Of_Maps_EqualsNumpy()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor large = TestPicture.Of(3, 32, 32)[0, 0];
        Tensor small = TestPicture.Of(2, 8, 8)[0, 1];
        Tensor least = TestPicture.Of(2, 4, 4)[0, 2];

        Assert.Equal(0.52364394, NoisePenalty.Of([large]).ToDouble(), 1e-6);
        Assert.Equal(0.64379631, NoisePenalty.Of([large, small]).ToDouble(), 1e-6);
        Assert.Equal(0.16252026, NoisePenalty.Of([least]).ToDouble(), 1e-6);
        Assert.Equal(0, NoisePenalty.Of([]).ToDouble());
    }

    [Fact]
    public void Normalise_Map_HasMeanZeroAndVarianceOne()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor map = TestPicture.Of(3, 16, 16)[0, 0].clone().requires_grad_(true);

        NoisePenalty.Normalise([map]);

        Assert.Equal(0, map.mean().ToDouble(), 1e-6);
        Assert.Equal(1, map.square().mean().ToDouble(), 1e-6);
    }
}
