using GanGraph.Media.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace GanGraph.Media.Packages.Pictures;

/// <summary>Copies samples between ImageSharp's pictures and ours.</summary>
internal static class ImageSharpSamples
{
    /// <summary>Copies a decoded picture; kinds of pixels that we do not have become the nearest
    /// of ours.</summary>
    public static Picture ToPicture(Image image) => image switch
    {
        Image<L8> grey => Copy(grey, 1, 8),
        Image<La16> greyAlpha => Copy(greyAlpha, 2, 8),
        Image<Rgb24> colour => Copy(colour, 3, 8),
        Image<Rgba32> colourAlpha => Copy(colourAlpha, 4, 8),
        Image<L16> deepGrey => Copy(deepGrey, 1, 16),
        Image<La32> deepGreyAlpha => Copy(deepGreyAlpha, 2, 16),
        Image<Rgb48> deep => Copy(deep, 3, 16),
        Image<Rgba64> deepAlpha => Copy(deepAlpha, 4, 16),
        _ => CopyOther(image),
    };

    /// <summary>Copies a picture of ours.</summary>
    public static Image ToImage(Picture picture) => (picture.Channels, picture.Bits) switch
    {
        (1, 8) => Load<L8>(picture),
        (2, 8) => Load<La16>(picture),
        (3, 8) => Load<Rgb24>(picture),
        (4, 8) => Load<Rgba32>(picture),
        (1, _) => Load<L16>(picture),
        (2, _) => Load<La32>(picture),
        (3, _) => Load<Rgb48>(picture),
        _ => Load<Rgba64>(picture),
    };

    /// <summary>Grey and alpha spread to colour and alpha, for TIFF: ImageSharp does not read
    /// grey with alpha there.</summary>
    public static Picture WithoutGreyAlpha(Picture picture)
    {
        if (picture.Channels != 2)
        {
            return picture;
        }

        using Image image = ToImage(picture);
        using Image spread =
            picture.Bits == 8 ? image.CloneAs<Rgba32>() : image.CloneAs<Rgba64>();
        return ToPicture(spread);
    }

    private static Image<T> Load<T>(Picture picture)
        where T : unmanaged, IPixel<T> =>
        Image.LoadPixelData<T>(picture.Samples, picture.Width, picture.Height);

    private static Picture Copy<T>(Image<T> image, int channels, int bits)
        where T : unmanaged, IPixel<T>
    {
        byte[] samples = new byte[image.Width * image.Height * channels * bits / 8];
        image.CopyPixelDataTo(samples);
        return new Picture(image.Width, image.Height, channels, bits, samples);
    }

    private static Picture CopyOther(Image image)
    {
        using Image<Rgba32> converted = image.CloneAs<Rgba32>();
        return Copy(converted, 4, 8);
    }
}
