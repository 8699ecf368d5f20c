using GanGraph.Media.Pictures;

namespace GanGraph.Media.Tests.Pictures;

public sealed class PictureBytesTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData(PictureFormat.Png, "p.png")]
    [InlineData(PictureFormat.Jpeg, "p.jpg")]
    [InlineData(PictureFormat.WebP, "p.webp")]
    public void ToBytes_AnyFormat_IsWhatAFileWouldHold(PictureFormat format, string name)
    {
        byte[] slope = [.. Enumerable.Range(0, 40 * 30 * 3).Select(i => (byte)(i / 15))];
        Picture picture = new(40, 30, 3, 8, slope);

        byte[] bytes = PictureFiles.ToBytes(picture, format, 90);

        PictureFiles.Write(picture, _workshop[name], 90);
        Assert.Equal(File.ReadAllBytes(_workshop[name]), bytes);
        Assert.Throws<ArgumentException>(
            () => PictureFiles.ToBytes(picture, PictureFormat.Tiff));
    }

    public void Dispose() => _workshop.Dispose();
}
