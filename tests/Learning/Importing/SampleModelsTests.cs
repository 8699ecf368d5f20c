using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Importing;

public class SampleModelsTests
{
    [Fact]
    public void Golden_Seeds_AreTheNumbersOfTheFile()
    {
        using Tensor seeds = SampleModels.Golden("sg2_uncond64/seeds");

        Assert.Equal([4], seeds.shape);
        Assert.Equal([0f, 1f, 2f, 3f], seeds.data<float>().ToArray());
    }

    [Fact]
    public void Golden_Pictures_HaveFourAxes()
    {
        using Tensor pictures = SampleModels.Golden("sg2_uncond64/img_psi1_const");

        Assert.Equal([4, 3, 64, 64], pictures.shape);
        Assert.Equal(12.707976, pictures.abs().max().ToDouble(), 1e-6);
    }
}
