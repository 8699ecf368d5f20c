using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class AutogradTests : TensorTest
{
    [Fact]
    public void Grad_WithCreateGraph_GivesThePenaltyOfPyTorch()
    {
        Tensor x = Golden.Get("r1.x").requires_grad_();
        Tensor w1 = Golden.Get("r1.w1").requires_grad_();
        Tensor w2 = Golden.Get("r1.w2").requires_grad_();

        Tensor score = F.conv2d(F.softplus(F.conv2d(x, w1, padding: [1, 1])), w2);
        Tensor grad = autograd.grad([score.sum()], [x], retain_graph: true, create_graph: true)[0];
        Tensor penalty = grad.pow(2).sum([1, 2, 3]).mean();
        IList<Tensor> second = autograd.grad([penalty], [w1, w2]);

        Golden.Close("r1.grad", grad, 1e-4);
        Golden.Close("r1.penalty", penalty, 1e-1);
        Golden.Close("r1.g1", second[0], 1e-2);
        Golden.Close("r1.g2", second[1], 1e-2);
    }

    [Fact]
    public void Backward_AddsUp()
    {
        Tensor x = ones(2).requires_grad_();
        (x * 3).sum().backward();
        (x * 4).sum().backward();
        Assert.Equal([7f, 7], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void NoGrad_EndsWithItsScope()
    {
        Tensor x = ones(1).requires_grad_();
        using (no_grad())
        {
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
            {
                Assert.True((x * 2).requires_grad);
            }

            Assert.False(is_grad_enabled());
        }

        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void InferenceMode_EndsWithItsScope()
    {
        Tensor x = ones(1).requires_grad_();
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x * 2).requires_grad);
        }

        Assert.False(is_inference_mode_enabled());
    }

    [Fact]
    public void Grad_BeforeBackward_IsNull() => Assert.Null(ones(1).requires_grad_().grad);
}
