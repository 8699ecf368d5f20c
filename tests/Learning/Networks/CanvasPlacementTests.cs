using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks;

public class CanvasPlacementTests
{
    [Theory]
    [InlineData(0.3, 0.2, 0, "transform_inv_t0.3_0.2")]
    [InlineData(0, 0, 20, "transform_inv_r20")]
    [InlineData(0.3, 0.2, 20, "transform_inv_t0.3_0.2_r20")]
    public void Of_MovedAndTurned_EqualsTheExpectedMatrix(
        double x, double y, double degrees, string golden)
    {
        using DisposeScope scope = NewDisposeScope();

        Tensor found = tensor(CanvasPlacement.Of(x, y, degrees)).view(3, 3);

        Assert.True(found.allclose(
            SampleModels.Golden($"sg3t64/{golden}").view(3, 3), 1e-5, 1e-6));
    }
}
