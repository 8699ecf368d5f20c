using GanGraph.Learning.Augmentation;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Augmentation;

public class DiffAugmentTests
{
    private static readonly AugmentationDraws Neutral = new()
    {
        Kinds = Augmentations.Colour | Augmentations.Translation,
        Brightness = [0, 0],
        Saturation = [1, 1],
        Contrast = [1, 1],
        ShiftX = [0, 0],
        ShiftY = [0, 0],
        LargestShiftX = 2,
        LargestShiftY = 2,
    };

    [Fact]
    public void Apply_NothingChanged_IsTheSame()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor pictures = randn(2, 3, 8, 8);

        Assert.True((DiffAugment.Apply(pictures, Neutral) - pictures).abs().max()
            .item<float>() < 1e-6);
    }

    [Fact]
    public void Apply_Shift_MovesRightAndDownAndFillsWithGrey()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor pictures = arange(1, 17, float32).view(1, 1, 4, 4).expand(1, 3, 4, 4);
        AugmentationDraws draws = new()
        {
            Kinds = Augmentations.Translation,
            ShiftX = [1],
            ShiftY = [2],
            LargestShiftX = 1,
            LargestShiftY = 2,
        };

        Tensor moved = DiffAugment.Apply(pictures, draws);

        float[] wanted = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 5, 6, 7];
        Assert.Equal(wanted, moved[0, 2].contiguous().data<float>().ToArray());
    }

    [Fact]
    public void Apply_Cutout_BlanksAQuarterOfEachChannelAlike()
    {
        using DisposeScope scope = NewDisposeScope();
        AugmentationDraws draws = new() { Kinds = Augmentations.Cutout, CutX = [4], CutY = [4] };

        Tensor cut = DiffAugment.Apply(ones(1, 3, 8, 8), draws);

        Assert.Equal(48 * 3, cut.sum().item<float>());
        Assert.Equal(0, (cut[0, 0] - cut[0, 1]).abs().sum().item<float>());
    }

    [Fact]
    public void Draw_SameState_SameNumbersWithinBounds()
    {
        const Augmentations All =
            Augmentations.Colour | Augmentations.Translation | Augmentations.Cutout;
        AugmentationDraws one = AugmentationDraws.Draw(All, 200, 64, 64, new RandomState(1));
        AugmentationDraws two = AugmentationDraws.Draw(All, 200, 64, 64, new RandomState(1));

        Assert.Equal(one.ShiftX, two.ShiftX);
        Assert.Equal(8, one.ShiftX.Max());
        Assert.Equal(-8, one.ShiftX.Min());
        Assert.All(one.Saturation, s => Assert.InRange(s, 0, 2));
        Assert.All(one.Contrast, c => Assert.InRange(c, 0.5, 1.5));
        Assert.All(one.Brightness, b => Assert.InRange(b, -0.5, 0.5));
    }

    [Fact]
    public void Apply_Everything_LetsTheGradientThrough()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor pictures = randn([2, 3, 16, 16], requires_grad: true);
        AugmentationDraws draws = AugmentationDraws.Draw(
            Augmentations.Colour | Augmentations.Translation, 2, 16, 16, new RandomState(2));

        DiffAugment.Apply(pictures, draws).sum().backward();

        Assert.True(pictures.grad!.abs().sum().item<float>() > 1);
    }
}
