using GanGraph.Learning.Losses;
using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Losses;

public class GradientPenaltyTests
{
    [Fact]
    public void At_GradientOfAWeight_EqualsFiniteDifferences()
    {
        using DisposeScope scope = NewDisposeScope();
        using Network judge = new DcganShape(DcganRecipe.Quick, 32, 2, 4, false, false)
            .Discriminator();
        judge.Weights.Allocate(CPU);
        judge.Weights.Fill(new RandomState(1));
        manual_seed(5);
        Tensor real = randn(2, 3, 32, 32);
        judge.Weights.ClearGradient();
        GradientPenalty.At(judge, real, 1e4).backward();
        long strongest = judge.Weights.Gradient.abs().argmax().item<long>();
        double gradient = judge.Weights.Gradient[strongest].item<float>();

        const double Step = 1e-3;
        double slope = (At(Step) - At(-Step)) / (2 * Step);

        Assert.True(Math.Abs(gradient - slope) < 0.05 * Math.Abs(slope), $"{gradient} {slope}");

        double At(double change)
        {
            using IDisposable on = enable_grad();
            Tensor weight = judge.Weights.Learned.narrow(0, strongest, 1).detach();
            weight.add_(change);
            double value = GradientPenalty.At(judge, real, 1e4).item<float>();
            weight.sub_(change);
            return value;
        }
    }
}
