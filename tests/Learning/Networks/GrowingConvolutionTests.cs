using GanGraph.Learning.Networks.Layers;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks;

public class GrowingConvolutionTests
{
    [Fact]
    public void Window_EqualsRepeatedPixelsAndASmallWindow()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        Tensor input = randn(2, 3, 5, 4);
        Tensor weight = randn(6, 3, 3, 3);
        Tensor wanted = nn.functional.conv2d(
            input.repeat_interleave(2, 2).repeat_interleave(2, 3), weight, null, [1, 1], [1, 1]);

        Tensor found = TransposedConvolutions.Apply(
            input, GrowingConvolution.Window(weight), null, 2, 1);

        Assert.Equal(wanted.shape, found.shape);
        Assert.True((found - wanted).abs().max().item<float>() < 1e-5);
    }

    [Fact]
    public void Transposed_GradientsEqualTheOrdinaryWay()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(2);
        Tensor input = randn([2, 3, 4, 4], requires_grad: true);
        Tensor weight = randn([3, 5, 4, 4], requires_grad: true);
        Tensor bias = randn([5], requires_grad: true);
        Tensor pull = randn(2, 5, 8, 8);

        IList<Tensor> quick = autograd.grad(
            [(TransposedConvolutions.Apply(input, weight, bias, 2, 1) * pull).sum()],
            [input, weight, bias]);
        IList<Tensor> plain = autograd.grad(
            [(nn.functional.conv_transpose2d(input, weight, bias, [2, 2], [1, 1]) * pull).sum()],
            [input, weight, bias]);

        for (int i = 0; i < 3; i++)
        {
            Assert.True((quick[i] - plain[i]).abs().max().item<float>() < 1e-3);
        }
    }
}
