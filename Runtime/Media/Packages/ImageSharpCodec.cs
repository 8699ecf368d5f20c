using GanGraph.Media.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Tiff.Constants;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.Metadata.Profiles.Xmp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace GanGraph.Media.Packages;

/// <summary>Pictures through SixLabors.ImageSharp 3.1. It knows no colour profiles: numbers are
/// taken as sRGB.</summary>
internal sealed class ImageSharpCodec : IPictureCodec
{
    public PictureInfo Describe(string path) => At(path, () =>
    {
        ImageInfo info = Image.Identify(path);
        PictureFormat format = FormatOf(info.Metadata.DecodedImageFormat);
        return LiesOnItsSide(info)
            ? new PictureInfo(info.Height, info.Width, format)
            : new PictureInfo(info.Width, info.Height, format);
    });

    public Picture Decode(string path) => At(path, () =>
    {
        using Image image = Image.Load(Options(null), path);
        image.Mutate(upright => upright.AutoOrient());
        return ImageSharpSamples.ToPicture(image);
    });

    public Picture DecodeRgb(string path, int width, int height, PictureFit fit) => At(path, () =>
    {
        ImageInfo info = Image.Identify(path);
        using Image image = Image.Load(Options(Enough(info, width, height)), path);
        image.Mutate(steps => steps.AutoOrient().Resize(new ResizeOptions
        {
            Size = new Size(width, height),
            Mode = fit switch
            {
                PictureFit.Crop => ResizeMode.Crop,
                PictureFit.Stretch => ResizeMode.Stretch,
                _ => ResizeMode.Pad,
            },
            PadColor = Color.Black,
            Sampler = KnownResamplers.Lanczos3,
        }));
        return ImageSharpSamples.ToPicture(image).ToRgb8();
    });

    public Picture Resize(Picture picture, int width, int height)
    {
        using Image image = ImageSharpSamples.ToImage(picture);
        image.Mutate(steps => steps.Resize(width, height, KnownResamplers.Lanczos3));
        return ImageSharpSamples.ToPicture(image);
    }

    public void Encode(
        Picture picture, string path, PictureFormat format, int quality, byte[]? xmp)
    {
        using Image image = ImageSharpSamples.ToImage(picture);
        if (xmp is not null)
        {
            image.Metadata.XmpProfile = new XmpProfile(xmp);
            image.Frames.RootFrame.Metadata.XmpProfile = new XmpProfile(xmp);
        }

        image.Save(path, format switch
        {
            PictureFormat.Png => Png(picture),
            PictureFormat.Jpeg => new JpegEncoder { Quality = quality },
            PictureFormat.WebP => new WebpEncoder
            {
                Quality = quality,
                FileFormat = WebpFileFormatType.Lossy,
            },
            _ => new TiffEncoder { Compression = TiffCompression.Deflate },
        });
    }

    public byte[]? ReadXmp(string path) => At(path, () =>
    {
        ImageInfo info = Image.Identify(path);
        XmpProfile? profile = info.Metadata.XmpProfile
            ?? info.FrameMetadataCollection.Select(frame => frame.XmpProfile)
                .FirstOrDefault(found => found is not null);
        return profile?.ToByteArray();
    });

    private static DecoderOptions Options(Size? size) => new()
    {
        MaxFrames = 1,
        TargetSize = size,
        Sampler = KnownResamplers.Box,
    };

    /// <summary>A size at least twice as large as needed, so that the decoder can leave details
    /// out; null when there is nothing to save.</summary>
    private static Size? Enough(ImageInfo info, int width, int height)
    {
        (int across, int down) = LiesOnItsSide(info) ? (height, width) : (width, height);
        double shrink = Math.Min(
            info.Width / (2.0 * across), info.Height / (2.0 * down));
        return shrink <= 1 ? null : new Size(
            (int)Math.Ceiling(info.Width / shrink), (int)Math.Ceiling(info.Height / shrink));
    }

    private static bool LiesOnItsSide(ImageInfo info) =>
        info.Metadata.ExifProfile is ExifProfile exif
        && exif.TryGetValue(ExifTag.Orientation, out IExifValue<ushort>? orientation)
        && orientation.Value >= 5;

    private static PngEncoder Png(Picture picture) => new()
    {
        BitDepth = picture.Bits == 16 ? PngBitDepth.Bit16 : PngBitDepth.Bit8,
        ColorType = picture.Channels switch
        {
            1 => PngColorType.Grayscale,
            2 => PngColorType.GrayscaleWithAlpha,
            3 => PngColorType.Rgb,
            _ => PngColorType.RgbWithAlpha,
        },
    };

    private static PictureFormat FormatOf(IImageFormat? format) => format switch
    {
        JpegFormat => PictureFormat.Jpeg,
        PngFormat => PictureFormat.Png,
        WebpFormat => PictureFormat.WebP,
        TiffFormat => PictureFormat.Tiff,
        _ => throw new MediaException("not a JPEG, PNG, WebP or TIFF file"),
    };

    private static T At<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is MediaException or ImageFormatException
            or InvalidMemoryOperationException or NotSupportedException or EndOfStreamException)
        {
            throw new MediaException(
                $"{path}: {failure.Message}, wanted a whole JPEG, PNG, WebP or TIFF file. "
                + "Save it again or leave it out.", failure);
        }
    }
}
