using GanGraph.Media.Pictures;

namespace GanGraph.Media.Tests.Pictures;

public sealed class PictureFilesTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("rgb24", "p.png", 3, 8, 200, 100, 50)]
    [InlineData("rgb48be", "p.png", 3, 16, 200, 100, 50)]
    [InlineData("gray", "p.png", 1, 8, 124, 124, 124)]
    [InlineData("gray16be", "p.png", 1, 16, 124, 124, 124)]
    [InlineData("rgba", "p.png", 4, 8, 200, 100, 50)]
    [InlineData("rgba64be", "p.png", 4, 16, 200, 100, 50)]
    [InlineData("pal8", "p.png", 3, 8, 200, 100, 50)]
    [InlineData("rgb24", "p.tiff", 3, 8, 200, 100, 50)]
    [InlineData("rgb48le", "p.tiff", 3, 16, 200, 100, 50)]
    [InlineData("yuvj444p", "p.jpg", 3, 8, 200, 100, 50)]
    [InlineData("yuv420p", "p.webp", 3, 8, 200, 100, 50)]
    public void Read_AnyLayout_KeepsDepthAndColour(
        string layout, string name, int channels, int bits, int red, int green, int blue)
    {
        _workshop.Ffmpeg($"-f lavfi -i color=0xC86432:s=20x10 -frames:v 1 -pix_fmt {layout} "
            + $"-quality 100 {name}");

        Picture picture = PictureFiles.Read(_workshop[name]);

        Assert.Equal((20, 10, bits), (picture.Width, picture.Height, picture.Bits));
        Assert.True(picture.Channels == channels || layout == "pal8");
        // A palette of ffmpeg's holds the nearest of 256 fixed colours.
        int tolerance = layout == "pal8" ? 55 : 6;
        byte[] rgb = picture.ToRgb8().Samples;
        Assert.InRange(rgb[0], red - tolerance, red + tolerance);
        Assert.InRange(rgb[1], green - tolerance, green + tolerance);
        Assert.InRange(rgb[2], blue - tolerance, blue + tolerance);
    }

    [Theory]
    [InlineData(1, 0, 1, 2, 3)]
    [InlineData(2, 1, 0, 3, 2)]
    [InlineData(3, 3, 2, 1, 0)]
    [InlineData(4, 2, 3, 0, 1)]
    [InlineData(5, 0, 2, 1, 3)]
    [InlineData(6, 2, 0, 3, 1)]
    [InlineData(7, 3, 1, 2, 0)]
    [InlineData(8, 1, 3, 0, 2)]
    public void Read_Orientation_ShowsThePictureUpright(
        int orientation, int topLeft, int topRight, int bottomLeft, int bottomRight)
    {
        // Four corners of grey: 0, 80, 160, 240; stored 32 x 16.
        byte[] stored = new byte[32 * 16 * 3];
        for (int i = 0; i < stored.Length; i++)
        {
            int x = i / 3 % 32;
            int y = i / 96;
            stored[i] = (byte)(80 * ((x < 16 ? 0 : 1) + (y < 8 ? 0 : 2)));
        }

        PictureFiles.Write(new Picture(32, 16, 3, 8, stored), _workshop["plain.jpg"], 100);
        Orient(_workshop["plain.jpg"], _workshop["turned.jpg"], orientation);

        Picture picture = PictureFiles.Read(_workshop["turned.jpg"]);
        PictureInfo info = PictureFiles.Describe(_workshop["turned.jpg"]);

        (int w, int h) = orientation >= 5 ? (16, 32) : (32, 16);
        Assert.Equal((w, h, w, h), (picture.Width, picture.Height, info.Width, info.Height));
        int Level(int x, int y) =>
            (int)Math.Round(picture.Samples[((y * w) + x) * 3] / 80.0);
        Assert.Equal(
            (topLeft, topRight, bottomLeft, bottomRight),
            (Level(2, 2), Level(w - 3, 2), Level(2, h - 3), Level(w - 3, h - 3)));
        Picture small = PictureFiles.ReadRgb(
            _workshop["turned.jpg"], w / 2, h / 2, PictureFit.Stretch);
        Assert.Equal(topLeft, (int)Math.Round(small.Samples[((w / 2) + 1) * 3] / 80.0));
    }

    [Fact]
    public void Read_OrientationOfTiff_ShowsThePictureUpright()
    {
        // Two grey pixels side by side, to be turned a quarter to the left (orientation 8).
        ushort[] fields =
        [
            256, 3, 1, 0, 2, 0, 257, 3, 1, 0, 1, 0, 258, 3, 1, 0, 8, 0, 259, 3, 1, 0, 1, 0,
            262, 3, 1, 0, 1, 0, 273, 3, 1, 0, 8, 0, 274, 3, 1, 0, 8, 0, 277, 3, 1, 0, 1, 0,
            278, 3, 1, 0, 1, 0, 279, 3, 1, 0, 2, 0, 0, 0,
        ];
        byte[] head = [.. "II*\0\u000a\0\0\0"u8, 10, 200, 10, 0];
        File.WriteAllBytes(
            _workshop["turned.tif"], [.. head, .. fields.SelectMany(BitConverter.GetBytes)]);

        Picture picture = PictureFiles.Read(_workshop["turned.tif"]);
        PictureInfo info = PictureFiles.Describe(_workshop["turned.tif"]);

        Assert.Equal((1, 2, 1, 2), (picture.Width, picture.Height, info.Width, info.Height));
        Assert.Equal([200, 10], picture.Samples);
    }

    [Fact]
    public void Read_TooManyPixels_IsRefusedFromTheHead()
    {
        // A head that promises 60,000 x 60,000 pixels, and nothing behind it but a stub.
        _workshop.Ffmpeg("-f lavfi -i color=red:s=16x16 -frames:v 1 small.png");
        byte[] bomb = File.ReadAllBytes(_workshop["small.png"]);
        byte[] size = [0, 0, 0xEA, 0x60];
        size.CopyTo(bomb, 16);
        size.CopyTo(bomb, 20);
        BitConverter.GetBytes(global::System.Net.IPAddress.HostToNetworkOrder(
            (int)Crc(bomb.AsSpan(12, 17)))).CopyTo(bomb, 29);
        File.WriteAllBytes(_workshop["bomb.png"], bomb);

        MediaException refused = Assert.Throws<MediaException>(
            () => PictureFiles.Read(_workshop["bomb.png"]));

        Assert.Contains("60000 x 60000", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whole.png")]
    [InlineData("whole.jpg")]
    [InlineData("whole.webp")]
    [InlineData("whole.tif")]
    public void Read_Truncated_SaysSo(string name)
    {
        byte[] noise = new byte[64 * 64 * 3];
        new Random(1).NextBytes(noise);
        PictureFiles.Write(new Picture(64, 64, 3, 8, noise), _workshop[name]);
        byte[] whole = File.ReadAllBytes(_workshop[name]);
        File.WriteAllBytes(_workshop[name], whole[..(whole.Length / 2)]);

        MediaException damage = Assert.Throws<MediaException>(
            () => PictureFiles.Read(_workshop[name]));

        Assert.Contains(name, damage.Message, StringComparison.Ordinal);
        Assert.Throws<MediaException>(
            () => PictureFiles.ReadRgb(_workshop[name], 8, 8, PictureFit.Crop));
    }

    [Fact]
    public void Read_NotAPicture_SaysSo()
    {
        File.WriteAllText(_workshop["text.png"], "hello");

        Assert.Throws<MediaException>(() => PictureFiles.Read(_workshop["text.png"]));
        Assert.Throws<MediaException>(() => PictureFiles.Read(_workshop["missing.png"]));
    }

    [Theory]
    [InlineData(1, 8, "p.png")]
    [InlineData(2, 8, "p.png")]
    [InlineData(4, 8, "p.png")]
    [InlineData(3, 16, "p.png")]
    [InlineData(4, 16, "p.tif")]
    [InlineData(3, 8, "p.tif")]
    [InlineData(1, 16, "p.tif")]
    public void Write_Lossless_ComesBackAsItWas(int channels, int bits, string name)
    {
        byte[] samples = new byte[15 * 9 * channels * bits / 8];
        new Random(2).NextBytes(samples);

        PictureFiles.Write(new Picture(15, 9, channels, bits, samples), _workshop[name]);

        Picture back = PictureFiles.Read(_workshop[name]);
        Assert.Equal((channels, bits), (back.Channels, back.Bits));
        Assert.Equal(samples, back.Samples);
    }

    [Fact]
    public void Write_GreyJpeg_StaysGrey()
    {
        byte[] samples = new byte[16 * 16];
        Array.Fill(samples, (byte)90);

        PictureFiles.Write(new Picture(16, 16, 1, 8, samples), _workshop["grey.jpg"], 100);

        Picture back = PictureFiles.Read(_workshop["grey.jpg"]);
        Assert.Equal(1, back.Channels);
        Assert.All(back.Samples, sample => Assert.InRange(sample, 89, 91));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void Write_GreyWithAlphaTiff_LooksTheSame(int bits)
    {
        byte[] samples = new byte[300 * 500 * 2 * bits / 8];
        new Random(3).NextBytes(samples);
        Picture grey = new(300, 500, 2, bits, samples);

        PictureFiles.Write(grey, _workshop["grey.tif"]);

        Assert.Equal(
            grey.ToRgb8().Samples, PictureFiles.Read(_workshop["grey.tif"]).ToRgb8().Samples);
    }

    [Theory]
    [InlineData(PictureFit.Crop, 128, 128)]
    [InlineData(PictureFit.Stretch, 0, 255)]
    [InlineData(PictureFit.Pad, 0, 255)]
    public void ReadRgb_Fit_DecidesWhatTheEdgesShow(PictureFit fit, int left, int right)
    {
        // Thirds of black, grey and white side by side, 96 x 32.
        byte[] thirds = new byte[96 * 32];
        for (int i = 0; i < thirds.Length; i++)
        {
            thirds[i] = (byte)Math.Min(255, i % 96 / 32 * 128);
        }

        PictureFiles.Write(new Picture(96, 32, 1, 8, thirds), _workshop["thirds.png"]);

        Picture square = PictureFiles.ReadRgb(_workshop["thirds.png"], 24, 24, fit);

        Assert.Equal((24, 24, 3), (square.Width, square.Height, square.Channels));
        int At(int x, int y) => square.Samples[((y * 24) + x) * 3];
        Assert.InRange(At(3, 12), left - 5, left + 5);
        Assert.InRange(At(20, 12), right - 5, right + 5);
        Assert.Equal(fit == PictureFit.Pad, At(20, 1) == 0);
    }

    [Theory]
    [InlineData(ResizeFilter.Area)]
    [InlineData(ResizeFilter.Lanczos)]
    public void Resize_Halves_ToTheMean(ResizeFilter filter)
    {
        byte[] flat = new byte[40 * 20];
        Array.Fill(flat, (byte)77);

        Picture half = PictureFiles.Resize(new Picture(40, 20, 1, 8, flat), 17, 31, filter);

        Assert.Equal((17, 31), (half.Width, half.Height));
        Assert.All(half.Samples, sample => Assert.Equal(77, sample));
    }

    [Fact]
    public void ToRgb8_Transparent_ShowsWhite()
    {
        Picture clear = new(1, 1, 4, 8, [10, 20, 30, 0]);
        Picture half = new(1, 1, 2, 8, [0, 128]);

        Assert.Equal([255, 255, 255], clear.ToRgb8().Samples);
        Assert.Equal([127, 127, 127], half.ToRgb8().Samples);
    }

    [Fact]
    public void Write_TooWideForItsFormat_NamesTheFileAndLeavesNothing()
    {
        Picture wide = new(70_000, 1, 3, 8, new byte[210_000]);

        MediaException failure = Assert.Throws<MediaException>(
            () => PictureFiles.Write(wide, _workshop["wide.jpg"]));

        Assert.StartsWith($"{_workshop["wide.jpg"]} cannot be written: ", failure.Message);
        Assert.DoesNotContain(".part", failure.Message);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_workshop["wide.jpg"])!));
    }

    public void Dispose() => _workshop.Dispose();

    /// <summary>Puts an EXIF block with nothing but an orientation behind the first two bytes of
    /// a JPEG file.</summary>
    private static void Orient(string from, string to, int orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
        byte[] jpeg = File.ReadAllBytes(from);
        File.WriteAllBytes(to, [.. jpeg[..2], .. exif, .. jpeg[2..]]);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
