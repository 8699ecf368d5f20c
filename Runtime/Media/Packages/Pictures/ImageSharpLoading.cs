using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Tiff.Constants;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace GanGraph.Media.Packages.Pictures;

/// <summary>Decodes a file into the pixels that it holds: left alone, ImageSharp takes 8 bits and
/// alpha for every TIFF and WebP file, and colour for a grey JPEG file.</summary>
internal static class ImageSharpLoading
{
    /// <summary>Decodes the first picture of a file.</summary>
    public static Image Load(string path, ImageInfo info, Size? size)
    {
        DecoderOptions options = new()
        {
            MaxFrames = 1,
            TargetSize = size,
            Sampler = KnownResamplers.Box,
        };
        return Layout(info) switch
        {
            (1, 8) => Image.Load<L8>(options, path),
            (3, 8) => Image.Load<Rgb24>(options, path),
            (4, 8) => Image.Load<Rgba32>(options, path),
            (1, 16) => Image.Load<L16>(options, path),
            (3, 16) => Image.Load<Rgb48>(options, path),
            (4, 16) => Image.Load<Rgba64>(options, path),
            _ => Image.Load(options, path),
        };
    }

    private static (int Channels, int Bits)? Layout(ImageInfo info) =>
        info.Metadata.DecodedImageFormat switch
        {
            JpegFormat => (Grey(info.Metadata.GetJpegMetadata()) ? 1 : 3, 8),
            WebpFormat => (info.PixelType.BitsPerPixel == 32 ? 4 : 3, 8),
            TiffFormat => Layout(info.FrameMetadataCollection[0].GetTiffMetadata()),
            _ => null,
        };

    private static (int Channels, int Bits) Layout(TiffFrameMetadata frame)
    {
        TiffBitsPerSample samples = frame.BitsPerSample ?? new TiffBitsPerSample(8, 8, 8);
        return frame.PhotometricInterpretation switch
        {
            TiffPhotometricInterpretation.PaletteColor => (3, 8),
            TiffPhotometricInterpretation.WhiteIsZero
                or TiffPhotometricInterpretation.BlackIsZero => (1, samples.Channel0 > 8 ? 16 : 8),
            TiffPhotometricInterpretation.Rgb when samples.Channels == 4 =>
                (4, samples.Channel0 > 8 ? 16 : 8),
            _ => (3, samples.Channel0 > 8 ? 16 : 8),
        };
    }

    private static bool Grey(JpegMetadata jpeg) =>
        jpeg.ColorType == JpegEncodingColor.Luminance;
}
