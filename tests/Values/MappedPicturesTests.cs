using static TorchSharp.torch;

namespace GanGraph.Values.Tests;

public sealed class MappedPicturesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-store-").FullName;

    private string Pixels => Path.Combine(_folder, "pictures.u8");

    [Fact]
    public void Take_Written_ComesBackInPlanes()
    {
        Write([1, 2, 3, 4, 5, 6], [11, 12, 13, 14, 15, 16]);

        using PictureStore store = MappedPictures.TryOpen(Pixels, mirror: false)!;
        using Tensor taken = store.Take([1, 0]);

        Assert.Equal((2, 2, 1), (store.Count, store.Width, store.Height));
        Assert.Equal([2, 3, 1, 2], taken.shape);
        Assert.Equal([11, 14, 12, 15, 13, 16, 1, 4, 2, 5, 3, 6], taken.data<byte>().ToArray());
    }

    [Fact]
    public void Take_Mirror_HoldsEveryPictureTwice()
    {
        Write([1, 2, 3, 4, 5, 6]);

        using PictureStore store = MappedPictures.TryOpen(Pixels, mirror: true)!;
        using Tensor taken = store.Take([1]);

        Assert.Equal(2, store.Count);
        Assert.Equal([4, 1, 5, 2, 6, 3], taken.data<byte>().ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void TryOpen_OneByteChanged_IsRefused(int place)
    {
        Write([1, 2, 3, 4, 5, 6]);
        byte[] bytes = File.ReadAllBytes(Pixels);
        bytes[place] ^= 1;
        File.WriteAllBytes(Pixels, bytes);

        Assert.Null(MappedPictures.TryOpen(Pixels, mirror: false));
    }

    [Fact]
    public void TryOpen_CutShort_IsRefused()
    {
        Write([1, 2, 3, 4, 5, 6]);
        File.WriteAllBytes(Pixels, File.ReadAllBytes(Pixels)[..3]);

        Assert.Null(MappedPictures.TryOpen(Pixels, mirror: false));
    }

    [Fact]
    public void TryOpen_NotFinished_IsNotThere()
    {
        using (PictureStoreWriter writer = new(Pixels, 2, 1))
        {
            writer.Add([1, 2, 3, 4, 5, 6]);
        }

        Assert.Null(MappedPictures.TryOpen(Pixels, mirror: false));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(params byte[][] pictures)
    {
        using PictureStoreWriter writer = new(Pixels, 2, 1);
        foreach (byte[] rgb in pictures)
        {
            writer.Add(rgb);
        }

        writer.Finish();
    }
}
