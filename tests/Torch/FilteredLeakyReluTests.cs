using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

public sealed class FilteredLeakyReluTests : TensorTest
{
    [Theory]
    [InlineData("flrelu_sep", "lowpass_k12", 1)]
    [InlineData("flrelu_radial", "lowpass_r12", 256)]
    public void Apply_Sample_GivesTheExpectedNumbers(string wanted, string lowering, double clamp)
    {
        FilteredLeakyRelu bend = new(2, 2, 11, 10, 0.2, Math.Sqrt(2), clamp);
        Tensor[] given =
        [
            SampleModels.Golden("ops/xf"), SampleModels.Golden("ops/b2"),
            SampleModels.Golden("ops/lowpass_k12"), SampleModels.Golden($"ops/{lowering}"),
        ];
        Tensor expected = SampleModels.Golden($"ops/{wanted}");

        Near(expected, bend.Apply(given[0], null, given[1], given[2], given[3]));
        Near(expected, bend.ApplyPlainly(given[0], null, given[1], given[2], given[3]));
    }

    [Theory]
    [InlineData(38, 41, 2, 2, 12, 12, 9, 8, false)]
    [InlineData(38, 38, 4, 2, 24, 12, -6, -9, false)]
    [InlineData(40, 38, 4, 2, 22, 11, -6, -9, true)]
    [InlineData(17, 12, 2, 2, 12, 12, 3, 5, true)]
    [InlineData(30, 30, 2, 1, 12, 6, 5, 5, false)]
    [InlineData(30, 90, 4, 4, 24, 24, 5, 5, false)]
    [InlineData(20, 20, 1, 1, 5, 4, 1, 2, false)]
    [InlineData(33, 33, 3, 3, 7, 5, 9, 1, true)]
    public void Apply_AnyRates_InOneRunEqualsOperationByOperation(
        long height, long width, long up, long down, long raising, long lowering, long low,
        long high, bool radial)
    {
        manual_seed(8);
        FilteredLeakyRelu bend = new(up, down, low, high, 0.2, 1.5, 3);
        Tensor input = randn(2, 3, height, width);
        Tensor scale = rand(2, 3);
        Tensor shift = randn(3);
        Tensor finer = randn(raising);
        Tensor coarser = radial ? randn(lowering, lowering) : randn(lowering);

        Near(
            bend.ApplyPlainly(input, scale, shift, finer, coarser),
            bend.Apply(input, scale, shift, finer, coarser));
    }

    [Fact]
    public void Apply_RadialFilterThatIsItsMirrorImage_EqualsOperationByOperation()
    {
        manual_seed(9);
        FilteredLeakyRelu bend = new(2, 2, 9, 8, 0.2, 1, null);
        Tensor input = randn(1, 2, 21, 21);
        Tensor half = randn(6, 12);
        Tensor coarser = cat([half, half.flip(0)], 0); // [12, 12]
        Tensor finer = randn(12);

        Near(
            bend.ApplyPlainly(input, null, zeros(2), finer, coarser),
            bend.Apply(input, null, zeros(2), finer, coarser));
    }

    [Fact]
    public void Apply_WithGradient_LeadsToWhereTheResultGrows()
    {
        manual_seed(10);
        FilteredLeakyRelu bend = new(2, 2, 9, 8, 0.2, 1.5, null);
        Tensor[] at = [randn(1, 2, 9, 9, float64), rand(1, 2, float64), randn(2, float64)];
        Tensor[] way = [randn_like(at[0]), randn_like(at[1]), randn_like(at[2])];
        Tensor finer = randn(12);
        Tensor coarser = randn(12);
        Tensor pull = randn(1, 2, 7, 7, float64);
        const double Step = 1e-7; // so small that hardly a number changes its side

        Tensor Value(Tensor[] given) =>
            (bend.Apply(given[0], given[1], given[2], finer, coarser) * pull).sum();
        double Along(int which, double step) =>
            Value([.. at.Select((t, i) => i == which ? t + (way[i] * step) : t)]).ToDouble();
        Tensor[] leaves = [.. at.Select(t => t.clone().requires_grad_(true))];
        IList<Tensor> slopes = autograd.grad([Value(leaves)], leaves);

        for (int i = 0; i < at.Length; i++)
        {
            double wanted = (Along(i, Step) - Along(i, -Step)) / (2 * Step);
            Assert.Equal(
                wanted, (slopes[i] * way[i]).sum().ToDouble(),
                1e-4 * (1 + Math.Abs(wanted)));
        }
    }

    [Fact]
    public void Apply_WithGradient_IsThatOfTheSamePicture()
    {
        manual_seed(11);
        FilteredLeakyRelu bend = new(4, 2, -6, -9, 0.2, 1.5, 3);
        Tensor input = randn(1, 2, 20, 20);
        Tensor shift = randn(2);
        Tensor finer = randn(24) / 5;
        Tensor coarser = randn(12, 12) / 12;

        Tensor learning = bend.Apply(
            input.clone().requires_grad_(true), null, shift, finer, coarser);

        Assert.True(learning.requires_grad, "No gradient leads back.");
        Near(bend.Apply(input, null, shift, finer, coarser), learning.detach());
    }

    private static void Near(Tensor wanted, Tensor found)
    {
        Assert.Equal(wanted.shape, found.shape);
        double scale = wanted.abs().max().item<float>();
        double off = (wanted - found).abs().max().item<float>() / scale;
        Assert.True(off < 2e-6, $"It differs by {off} of the largest number.");
    }
}
