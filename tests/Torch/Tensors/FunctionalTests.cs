using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class FunctionalTests : TensorTest
{
    [Fact]
    public void Conv2d_StrideAndPadding_EqualsPyTorch() => Golden.Close("conv.y", F.conv2d(
        Golden.Get("conv.x"), Golden.Get("conv.w"), Golden.Get("conv.b"), [2, 2], [1, 1]));

    [Fact]
    public void ConvTranspose2d_StrideAndPadding_EqualsPyTorch() =>
        Golden.Close("deconv.y", F.conv_transpose2d(
            Golden.Get("deconv.x"), Golden.Get("deconv.w"), null, [2, 2], [1, 1]));

    [Fact]
    public void Interpolate_EachMode_EqualsPyTorch()
    {
        Tensor x = Golden.Get("resize.x");

        Golden.Same("resize.nearest", F.interpolate(x, scale_factor: [2, 2]));
        Golden.Close("resize.bilinear", F.interpolate(
            x, [7, 5], mode: InterpolationMode.Bilinear, align_corners: false));
        Golden.Close("resize.bicubic", F.interpolate(
            x, [7, 5], mode: InterpolationMode.Bicubic, align_corners: true));
        Golden.Close("resize.area", F.interpolate(x, [2, 2], mode: InterpolationMode.Area));
    }

    [Fact]
    public void GridSample_AffineGrid_EqualsPyTorch()
    {
        Tensor grid = F.affine_grid(Golden.Get("resize.theta"), [1, 2, 4, 4]);
        Golden.Close("resize.warp", F.grid_sample(Golden.Get("resize.x"), grid));
    }

    [Fact]
    public void PadShuffleUnfold_EqualPyTorch()
    {
        Tensor x = Golden.Get("resize.x");

        Golden.Same("resize.reflect", F.pad(x, (1, 2, 0, 1), PaddingModes.Reflect));
        Golden.Same("resize.shuffle", F.pixel_shuffle(x.repeat(1, 2, 1, 1), 2));
        Golden.Same("resize.unfold", F.unfold(x, 2));
        Golden.Close("resize.fft", fft.irfft2(fft.rfft2(x) * 2));
    }

    [Fact]
    public void Fold_OfUnfold_CountsOverlaps()
    {
        Tensor x = ones(1, 1, 3, 3);
        Tensor back = F.fold(F.unfold(x, 2), 3, 2);
        Assert.Equal([1f, 2, 1, 2, 4, 2, 1, 2, 1], back.data<float>().ToArray());
    }

    [Fact]
    public void Losses_OnKnownNumbers_GiveKnownNumbers()
    {
        Tensor a = tensor(new[] { 0f, 2f });
        Tensor b = tensor(new[] { 1f, 0f });

        Assert.Equal(2.5, F.mse_loss(a, b).ToDouble(), 6);
        Assert.Equal(1.5, F.l1_loss(a, b).ToDouble(), 6);
        Assert.Equal(
            (Math.Log(2) + 2 + Math.Log(1 + Math.Exp(-2))) / 2,
            F.binary_cross_entropy_with_logits(a, b).ToDouble(), 5);
        Assert.Equal(
            Math.Log(1 + Math.Exp(-2)),
            F.cross_entropy(a.unsqueeze(0), tensor(new[] { 1L })).ToDouble(), 5);
    }

    [Fact]
    public void Normalize_Rows_HaveLengthOne()
    {
        Tensor rows = F.normalize(tensor(new[,] { { 3f, 4f }, { 0f, 0f } }));
        Assert.Equal([0.6f, 0.8f, 0, 0], rows.data<float>().ToArray());
    }

    [Fact]
    public void OneHot_Indices_GiveOnes() =>
        Assert.Equal(
            [0L, 1, 0, 0, 0, 1], F.one_hot(tensor(new[] { 1L, 2L })).data<long>().ToArray());
}
