using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

public sealed class TransposedConvolutionsTests : TensorTest
{
    [Theory]
    [InlineData(5, 3, 4, 2, 1)]
    [InlineData(1, 1, 4, 1, 0)]
    [InlineData(4, 6, 3, 1, 1)]
    public void Apply_WithoutBias_EqualsTheOrdinaryWay(
        long height, long width, long window, long step, long padding)
    {
        manual_seed(4);
        Tensor input = randn([2, 6, height, width], requires_grad: true);
        Tensor weight = randn([6, 5, window, window], requires_grad: true);
        Tensor wanted = nn.functional.conv_transpose2d(
            input, weight, null, [step, step], [padding, padding]);
        Tensor pull = randn_like(wanted);

        Tensor found = TransposedConvolutions.Apply(input, weight, null, step, padding);

        Near(wanted, found);
        IList<Tensor> plain = autograd.grad([(wanted * pull).sum()], [input, weight]);
        IList<Tensor> quick = autograd.grad([(found * pull).sum()], [input, weight]);
        Near(plain[0], quick[0]);
        Near(plain[1], quick[1]);
    }

    [Fact]
    public void Apply_GradientOfTheGradient_EqualsTheOrdinaryWay()
    {
        manual_seed(5);
        Tensor input = randn([2, 3, 4, 4], requires_grad: true);
        Tensor weight = randn([3, 4, 4, 4], requires_grad: true);
        Tensor bias = randn([4], requires_grad: true);

        Tensor Twice(Tensor grown)
        {
            Tensor once = autograd.grad(
                [grown.square().sum()], [input], retain_graph: true,
                create_graph: true)[0];
            return autograd.grad([once.square().sum()], [weight])[0];
        }

        Tensor plain = Twice(
            nn.functional.conv_transpose2d(input, weight, bias, [2, 2], [1, 1]));
        Tensor quick = Twice(TransposedConvolutions.Apply(input, weight, bias, 2, 1));

        Near(plain, quick);
    }

    [Theory]
    [InlineData(5, 3, 4, 2, 1)]
    [InlineData(4, 4, 4, 2, 1)]
    [InlineData(1, 1, 4, 1, 0)]
    [InlineData(4, 6, 3, 1, 1)]
    public void Packed_AnyWindow_EqualsTheOrdinaryWay(
        long height, long width, long window, long step, long padding)
    {
        manual_seed(6);
        Tensor input = randn(2, 6, height, width);
        Tensor weight = randn(6, 5, window, window);
        Tensor bias = randn(5);
        using PackedTransposedConvolution packed = new(weight, bias, step, padding);

        Near(
            nn.functional.conv_transpose2d(
                input, weight, bias, [step, step], [padding, padding]),
            packed.Apply(input));
    }

    private static void Near(Tensor wanted, Tensor found)
    {
        Assert.Equal(wanted.shape, found.shape);
        double scale = wanted.abs().max().item<float>();
        double off = (wanted - found).abs().max().item<float>() / scale;
        Assert.True(off < 1e-5, $"It differs by {off} of the largest number.");
    }
}
