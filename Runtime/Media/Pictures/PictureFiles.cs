using GanGraph.Media.Embedding;
#if PICTURES_PACKAGES
using GanGraph.Media.Packages.Pictures;
#else
using GanGraph.Media.System.Pictures;
#endif

namespace GanGraph.Media.Pictures;

/// <summary>Reads and writes picture files: JPEG, PNG, WebP and TIFF.</summary>
public static class PictureFiles
{
    /// <summary>The most pixels a picture may have unless the caller says otherwise: 100
    /// million. It stands between a person and a small file that unpacks to gigabytes.</summary>
    public const long PixelLimit = 100_000_000;

    /// <summary>What does the work.</summary>
    internal static IPictureCodec Codec { get; } =
#if PICTURES_PACKAGES
        new ImageSharpCodec();
#else
        new VipsCodec();
#endif

    /// <summary>The extensions of files that can be read, with the dot, in lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"];

    /// <summary>Reads the size and format from the head of a file, without decoding.</summary>
    /// <param name="path">A JPEG, PNG, WebP or TIFF file.</param>
    /// <param name="pixelLimit">The most pixels it may have; null for any number.</param>
    /// <exception cref="MediaException">Missing, too large, no picture, or of another format.
    /// </exception>
    public static PictureInfo Describe(string path, long? pixelLimit = null)
    {
        string full = Existing(path);
        PictureInfo info = Codec.Describe(full);
        Limit(path, info.Width, info.Height, pixelLimit ?? long.MaxValue);
        return info;
    }

    /// <summary>Reads a picture with its orientation and colour profile applied; grey, alpha and
    /// 16 bits are kept.</summary>
    /// <param name="path">A JPEG, PNG, WebP or TIFF file.</param>
    /// <param name="pixelLimit">The most pixels it may have.</param>
    /// <exception cref="MediaException">Missing, damaged, too large, or no picture.</exception>
    public static Picture Read(string path, long pixelLimit = PixelLimit) =>
        Codec.Decode(Allowed(path, pixelLimit));

    /// <summary>Reads a picture at a size as 8-bit red, green, blue, decoding no more than that
    /// size needs; what is transparent shows white.</summary>
    /// <param name="path">A JPEG, PNG, WebP or TIFF file.</param>
    /// <param name="width">Width wanted, in pixels.</param>
    /// <param name="height">Height wanted, in pixels.</param>
    /// <param name="fit">What to do when the shapes differ.</param>
    /// <param name="pixelLimit">The most pixels the file may have.</param>
    /// <exception cref="MediaException">Missing, damaged, too large, or no picture.</exception>
    public static Picture ReadRgb(
        string path, int width, int height, PictureFit fit, long pixelLimit = PixelLimit) =>
        Codec.DecodeRgb(Allowed(path, pixelLimit), width, height, fit);

    /// <summary>Reads one picture of a loop.</summary>
    /// <param name="path">A WebP file.</param>
    /// <param name="page">Its number, from 0.</param>
    internal static Picture ReadPage(string path, int page) =>
        Codec.DecodePage(Allowed(path, PixelLimit), page);

    /// <summary>Brings a picture to a size, whatever its shape was.</summary>
    public static Picture Resize(
        Picture picture, int width, int height, ResizeFilter filter = ResizeFilter.Lanczos) =>
        filter == ResizeFilter.Lanczos
            ? Codec.Resize(picture, width, height)
            : AreaMean.Resize(picture, width, height);

    /// <summary>Writes a picture, first under a temporary name, and lets it carry a text.</summary>
    /// <param name="picture">What to write; formats of 8 bits round 16, and JPEG shows what is
    /// transparent as white.</param>
    /// <param name="path">Where to; the extension decides the format.</param>
    /// <param name="quality">1 (small) to 100 (faithful), for JPEG and WebP.</param>
    /// <param name="text">A text to carry, such as the graph; null for none.</param>
    /// <exception cref="MediaException">An unknown extension, or the disk refuses.</exception>
    public static void Write(Picture picture, string path, int quality = 92, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        PictureFormat format = FormatOf(path);
        byte[]? packet = text is null ? null : XmpPacket.Make(text);
        bool extended = format == PictureFormat.Jpeg && packet?.Length > JpegXmp.Limit;
        Picture fitting = Fitting(picture, format);
        WholeFile.Write(path, part =>
        {
            try
            {
                Codec.Encode(fitting, part, format, quality, extended ? null : packet);
            }
            catch (MediaException failure)
            {
                string words = failure.Message.Replace(
                    part, Path.GetFileName(path), StringComparison.Ordinal);
                throw new MediaException(
                    $"{path} cannot be written: {words}. Look whether the disk is full and "
                    + "the picture small enough for its format.", failure);
            }

            if (extended)
            {
                JpegXmp.Insert(part, packet!);
            }
        });
    }

    /// <summary>Gives what a file of a picture would hold, for a picture that no disk is to see.
    /// </summary>
    /// <param name="picture">What to write, as in <see cref="Write"/>.</param>
    /// <param name="format">JPEG, PNG or WebP.</param>
    /// <param name="quality">1 (small) to 100 (faithful), for JPEG and WebP.</param>
    /// <exception cref="ArgumentException">TIFF.</exception>
    /// <exception cref="MediaException">The picture is too large for the format.</exception>
    public static byte[] ToBytes(Picture picture, PictureFormat format, int quality = 92)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return format == PictureFormat.Tiff
            ? throw new ArgumentException("TIFF goes into files only.", nameof(format))
            : Codec.ToBytes(Fitting(picture, format), format, quality);
    }

    /// <summary>Refuses more pixels than are allowed.</summary>
    /// <exception cref="MediaException">There are more.</exception>
    internal static void Limit(string path, int width, int height, long pixelLimit = PixelLimit)
    {
        long pixels = (long)width * height;
        if (pixels > pixelLimit)
        {
            throw new MediaException(
                $"{path}: {width} x {height} are {pixels / 1_000_000} million pixels, wanted at "
                + $"most {pixelLimit / 1_000_000} million. Make it smaller.");
        }
    }

    /// <summary>The text that <see cref="Write"/> put into a file, or null when there is
    /// none.</summary>
    public static string? ReadText(string path)
    {
        string full = Existing(path);
        PictureFormat format = Codec.Describe(full).Format;
        byte[]? packet = (format == PictureFormat.Jpeg ? JpegXmp.Read(full) : null)
            ?? Codec.ReadXmp(full);
        return packet is null ? null : XmpPacket.Read(packet);
    }

    /// <summary>The format that a file name stands for.</summary>
    /// <exception cref="MediaException">An unknown extension.</exception>
    public static PictureFormat FormatOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".png" => PictureFormat.Png,
            ".jpg" or ".jpeg" => PictureFormat.Jpeg,
            ".webp" => PictureFormat.WebP,
            ".tif" or ".tiff" => PictureFormat.Tiff,
            string other => throw new MediaException(
                $"{path}: the extension is '{other}', wanted {string.Join(", ", Extensions)}. "
                + "Rename it."),
        };

    private static Picture Fitting(Picture picture, PictureFormat format) => format switch
    {
        PictureFormat.Jpeg when picture.HasAlpha || picture.Bits == 16 => picture.ToRgb8(),
        PictureFormat.WebP when picture.Bits == 16 => picture.ToRgb8(),
        _ => picture,
    };

    private static string Allowed(string path, long pixelLimit)
    {
        Describe(path, pixelLimit);
        return Path.GetFullPath(path);
    }

    private static string Existing(string path)
    {
        string full = Path.GetFullPath(path);
        return File.Exists(full) ? full : throw new MediaException(
            $"{path}: there is no such file, wanted a picture. Check the path.");
    }
}
