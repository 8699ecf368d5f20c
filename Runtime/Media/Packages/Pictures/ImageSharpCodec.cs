using System.Reflection;
using GanGraph.Media.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.Metadata.Profiles.Xmp;
using SixLabors.ImageSharp.Processing;

namespace GanGraph.Media.Packages.Pictures;

/// <summary>Pictures through SixLabors.ImageSharp 3.1. It knows no colour profiles: numbers are
/// taken as sRGB.</summary>
internal sealed class ImageSharpCodec : IPictureCodec
{
    public string Name => "ImageSharp " + typeof(Image).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

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
        using Image image = Load(path, Image.Identify(path), null);
        image.Mutate(upright => upright.AutoOrient());
        return ImageSharpSamples.ToPicture(image);
    });

    public Picture DecodePage(string path, int page) => At(path, () =>
    {
        using Image loop = Image.Load(path);
        using Image frame = loop.Frames.CloneFrame(page);
        return ImageSharpSamples.ToPicture(frame);
    });

    public Picture DecodeRgb(string path, int width, int height, PictureFit fit) => At(path, () =>
    {
        ImageInfo info = Image.Identify(path);
        using Image image = Load(path, info, Enough(info, width, height));
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
        if (format == PictureFormat.Tiff)
        {
            TiffWriter.Write(ImageSharpSamples.WithoutGreyAlpha(picture), path, xmp);
            return;
        }

        using Image image = ImageSharpSamples.ToImage(picture);
        if (xmp is not null)
        {
            image.Metadata.XmpProfile = new XmpProfile(xmp);
            image.Frames.RootFrame.Metadata.XmpProfile = new XmpProfile(xmp);
        }

        Saving(() => image.Save(path, Encoder(picture, format, quality)));
    }

    public byte[] ToBytes(Picture picture, PictureFormat format, int quality)
    {
        using Image image = ImageSharpSamples.ToImage(picture);
        using MemoryStream bytes = new();
        Saving(() => image.Save(bytes, Encoder(picture, format, quality)));
        return bytes.ToArray();
    }

    public byte[]? ReadXmp(string path) => At(path, () =>
    {
        ImageInfo info = Image.Identify(path);
        XmpProfile? profile = info.Metadata.XmpProfile
            ?? info.FrameMetadataCollection.Select(frame => frame.XmpProfile)
                .FirstOrDefault(found => found is not null);
        return profile?.ToByteArray();
    });

    private static void Saving(Action save)
    {
        try
        {
            save();
        }
        catch (Exception refusal) when (refusal is ImageFormatException or IOException)
        {
            throw new MediaException(refusal.Message.TrimEnd('.'), refusal);
        }
    }

    private static ImageEncoder Encoder(Picture picture, PictureFormat format, int quality) =>
        format switch
        {
            PictureFormat.Png => Png(picture),
            PictureFormat.Jpeg => Jpeg(picture, quality),
            _ => new WebpEncoder
            {
                Quality = quality,
                FileFormat = WebpFileFormatType.Lossy,
            },
        };

    private static Image Load(string path, ImageInfo info, Size? size)
    {
        FileEnd.Check(path, FormatOf(info.Metadata.DecodedImageFormat));
        Image image = ImageSharpLoading.Load(path, info, size);

        // TIFF keeps the orientation where AutoOrient does not look.
        image.Metadata.ExifProfile ??= image.Frames.RootFrame.Metadata.ExifProfile;
        return image;
    }

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

    private static bool LiesOnItsSide(ImageInfo info)
    {
        ExifProfile? exif = info.Metadata.ExifProfile;
        if (info.FrameMetadataCollection is [ImageFrameMetadata first, ..])
        {
            exif ??= first.ExifProfile;
        }

        return exif is not null
            && exif.TryGetValue(ExifTag.Orientation, out IExifValue<ushort>? orientation)
            && orientation.Value >= 5;
    }

    // From 90 on, colours keep their full resolution.
    private static JpegEncoder Jpeg(Picture picture, int quality) => new()
    {
        Quality = quality,
        ColorType = picture.Channels == 1 ? JpegEncodingColor.Luminance
            : quality >= 90 ? JpegEncodingColor.YCbCrRatio444
            : JpegEncodingColor.YCbCrRatio420,
    };

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
        catch (Exception failure)
        {
            // A damaged file can make a decoder stumble over anything.
            string found = failure switch
            {
                // It would list every format there is.
                UnknownImageFormatException => "no picture that can be read",
                MediaException or ImageFormatException or IOException
                    or UnauthorizedAccessException => failure.Message.TrimEnd('.'),
                _ => "the file is damaged",
            };
            throw new MediaException(
                $"{path}: {found}, wanted a whole JPEG, PNG, WebP or TIFF file. "
                + "Save it again or leave it out.", failure);
        }
    }
}
