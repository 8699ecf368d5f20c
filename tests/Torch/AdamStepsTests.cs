using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

public sealed class AdamStepsTests : TensorTest
{
    [Fact]
    public void Apply_FiftySteps_EqualsOperationByOperation()
    {
        manual_seed(3);
        Tensor start = randn(70_001);
        Tensor[] quick = [start.clone(), zeros_like(start), zeros_like(start)];
        Tensor[] plain = [start.clone(), zeros_like(start), zeros_like(start)];
        AdamPace pace = new(2e-4, 0.5, 0.999);
        for (int number = 1; number <= 50; number++)
        {
            Tensor gradient = randn(70_001);
            AdamSteps.Apply(quick[0], gradient, quick[1], quick[2], pace, number);
            AdamSteps.ApplyPlainly(plain[0], gradient, plain[1], plain[2], pace, number);
        }

        // float32 has 24 bits: 50 steps may differ in the last two or three.
        for (int i = 0; i < 3; i++)
        {
            double off = ((quick[i] - plain[i]).abs() / (plain[i].abs() + 1e-6)).max()
                .item<float>();
            Assert.True(off < 1e-6, $"Vector {i} differs by {off}.");
        }

        Assert.True((quick[0] - start).abs().max().item<float>() > 1e-4);
    }
}
