using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Layers;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks;

public class SpectralNormTests
{
    [Fact]
    public void Apply_ManyTimes_BringsTheLargestSingularValueToOne()
    {
        using DisposeScope scope = NewDisposeScope();
        using Weights weights = new();
        Part weight = weights.Learn("w", Filling.Gaussian(0, 1), 6, 2, 3, 3);
        SpectralNorm norm = new(weights, "w", weight);
        weights.Allocate(CPU);
        weights.Fill(new RandomState(3));
        for (int i = 0; i < 200; i++)
        {
            norm.Apply(NetworkMode.Training).Dispose();
        }

        Tensor singular = linalg.svdvals(norm.Apply(NetworkMode.Drawing).detach().view(6, 18));

        Assert.Equal(1, singular.max().item<float>(), 3);
    }
}
