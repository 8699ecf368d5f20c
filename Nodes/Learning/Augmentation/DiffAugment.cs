using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Augmentation;

/// <summary>Changes real and drawn pictures alike before the discriminator sees them, so that it
/// cannot learn a small set by heart; the gradient passes through.</summary>
/// <remarks>Zhao et al. 2020, arXiv:2006.10738. Each picture is changed by its own numbers.
/// </remarks>
public static class DiffAugment
{
    /// <summary>Changes a batch.</summary>
    /// <param name="pictures">[batch, 3, height, width], -1 to 1.</param>
    /// <param name="draws">By how much each is changed.</param>
    public static Tensor Apply(Tensor pictures, AugmentationDraws draws)
    {
        if (draws.Kinds == Augmentations.None)
        {
            return pictures;
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor changed = pictures;
        if (draws.Kinds.HasFlag(Augmentations.Colour))
        {
            changed = Colour(changed, draws);
        }

        if (draws.Kinds.HasFlag(Augmentations.Translation))
        {
            changed = Translate(changed, draws);
        }

        changed = draws.Kinds.HasFlag(Augmentations.Cutout) ? Cut(changed, draws) : changed;
        return changed.MoveToOuterDisposeScope();
    }

    private static Tensor Colour(Tensor pictures, AugmentationDraws draws)
    {
        Tensor bright = pictures + EachPicture(draws.Brightness, pictures);
        Tensor grey = bright.mean([1], keepdim: true); // [batch, 1, height, width]
        Tensor saturated = grey.lerp(bright, EachPicture(draws.Saturation, pictures));
        Tensor mean = saturated.mean([1, 2, 3], keepdim: true); // [batch, 1, 1, 1]
        return mean.lerp(saturated, EachPicture(draws.Contrast, pictures));
    }

    private static Tensor Translate(Tensor pictures, AugmentationDraws draws)
    {
        (long batch, long height, long width) =
            (pictures.shape[0], pictures.shape[2], pictures.shape[3]);
        (int across, int down) = (draws.LargestShiftX, draws.LargestShiftY);
        long row = width + (2 * across);
        long[] corners = new long[batch];
        for (int i = 0; i < batch; i++)
        {
            corners[i] = ((down - draws.ShiftY[i]) * row) + across - draws.ShiftX[i];
        }

        Device device = pictures.device;
        Tensor within = (arange(height, int64, device).view(-1, 1) * row)
            + arange(width, int64, device); // [height, width]
        Tensor places = within.view(1, 1, -1)
            + tensor(corners).to(device).view(-1, 1, 1); // [batch, 1, height * width]
        Tensor wide = nn.functional.pad(pictures, [across, across, down, down]);
        return wide.flatten(2) // [batch, 3, (height + 2 down) * row]
            .gather(2, places.expand(batch, 3, -1)) // [batch, 3, height * width]
            .view(batch, 3, height, width);
    }

    private static Tensor Cut(Tensor pictures, AugmentationDraws draws)
    {
        Tensor rows = Inside(draws.CutY, pictures.shape[2], pictures.device).unsqueeze(3);
        Tensor columns = Inside(draws.CutX, pictures.shape[3], pictures.device).unsqueeze(2);
        return pictures * (1 - (rows * columns)); // [batch, 1, height, width] for each channel
    }

    /// <summary>1 where a square of half the side around a centre reaches, as
    /// [batch, 1, side].</summary>
    private static Tensor Inside(int[] centres, long side, Device device)
    {
        long half = (side + 1) / 2;
        float[] inside = new float[centres.Length * side];
        for (int i = 0; i < centres.Length; i++)
        {
            long first = Math.Max(0, centres[i] - (half / 2));
            long end = Math.Min(side, centres[i] - (half / 2) + half);
            inside.AsSpan((int)((i * side) + first), (int)Math.Max(0, end - first)).Fill(1);
        }

        return tensor(inside).to(device).view(-1, 1, side);
    }

    private static Tensor EachPicture(float[] numbers, Tensor pictures) =>
        tensor(numbers).to(pictures.device).view(-1, 1, 1, 1); // [batch, 1, 1, 1]
}
