namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>What fixes the two networks of a DCGAN; weights of one shape fit no other.</summary>
/// <param name="Recipe">Which networks.</param>
/// <param name="Size">Side of the pictures in pixels: 32, 64, 128 or 256.</param>
/// <param name="Channels">Channels of the widest pictures; deeper layers have multiples.</param>
/// <param name="LatentDimension">Numbers in a latent.</param>
/// <param name="SpectralNorm">Spectral normalisation in the discriminator, in place of batch
/// normalisation.</param>
/// <param name="BatchNorm">Batch normalisation in the generator.</param>
public sealed record DcganShape(
    DcganRecipe Recipe,
    int Size,
    int Channels,
    int LatentDimension,
    bool SpectralNorm,
    bool BatchNorm)
{
    /// <summary>Sides that there are networks for.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [32, 64, 128, 256];

    /// <summary>Makes the network that draws, without numbers.</summary>
    public Network Generator() => Recipe switch
    {
        DcganRecipe.Quick => new QuickGenerator(this),
        _ when Size == 256 => new WideGenerator(this),
        _ => new ClassicGenerator(this),
    };

    /// <summary>Makes the network that judges, without numbers.</summary>
    public Network Discriminator() => Recipe switch
    {
        DcganRecipe.Quick => new QuickDiscriminator(this),
        _ when Size == 256 => new WideDiscriminator(this),
        _ => new ClassicDiscriminator(this),
    };

    /// <summary>What is wrong with this shape, one sentence for each fault.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Sizes.Contains(Size))
        {
            yield return $"Size is {Size}. Choose {string.Join(", ", Sizes)}.";
        }

        if (Channels is < 1 or > 512)
        {
            yield return $"Channels is {Channels}. Choose a value from 1 to 512.";
        }

        if (LatentDimension is < 1 or > 4096)
        {
            yield return $"LatentDimension is {LatentDimension}. Choose a value from 1 to 4096.";
        }
    }

    /// <summary>Channels of the layers whose pictures are 4, 8, 16 ... pixels wide, up to half
    /// the size: doubled at each halving, at most eightfold.</summary>
    internal long[] Widths()
    {
        List<long> widths = [];
        for (int side = 4; side < Size; side *= 2)
        {
            widths.Add((long)Channels * Math.Min(8, Size / (2 * side)));
        }

        return [.. widths];
    }
}
