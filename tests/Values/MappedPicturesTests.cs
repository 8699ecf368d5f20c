using static TorchSharp.torch;

namespace GanGraph.Values.Tests;

public sealed class MappedPicturesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-store-").FullName;

    private readonly List<string> _said = [];

    private string Pixels => Path.Combine(_folder, "pictures.u8");

    [Fact]
    public void Take_Written_ComesBackInPlanes()
    {
        Write([1, 2, 3, 4, 5, 6], [11, 12, 13, 14, 15, 16]);

        using PictureStore store = MappedPictures.TryOpen(Pixels, mirror: false, _said.Add)!;
        using Tensor taken = store.Take([1, 0]);

        Assert.Equal((2, 2, 1), (store.Count, store.Width, store.Height));
        Assert.Equal([2, 3, 1, 2], taken.shape);
        Assert.Equal([11, 14, 12, 15, 13, 16, 1, 4, 2, 5, 3, 6], taken.data<byte>().ToArray());
    }

    [Fact]
    public void Take_Mirror_HoldsEveryPictureTwice()
    {
        Write([1, 2, 3, 4, 5, 6]);

        using PictureStore store = MappedPictures.TryOpen(Pixels, mirror: true, _said.Add)!;
        using Tensor taken = store.Take([1]);

        Assert.Equal(2, store.Count);
        Assert.Equal([4, 1, 5, 2, 6, 3], taken.data<byte>().ToArray());
    }

    [Theory]
    [InlineData("pictures.u8", "flip")]
    [InlineData("pictures.u8", "cut")]
    [InlineData("pictures.u8", "empty")]
    [InlineData("pictures.u8.json", "flip")]
    [InlineData("pictures.u8.json", "cut")]
    [InlineData("pictures.u8.json", "empty")]
    [InlineData("pictures.u8.json", "delete")]
    public void TryOpen_Damaged_IsSetAsideAndSaid(string name, string how)
    {
        Write([1, 2, 3, 4, 5, 6]);
        string path = Path.Combine(_folder, name);
        byte[] bytes = File.ReadAllBytes(path);
        for (int at = 0; at < (how == "flip" ? bytes.Length : 1); at++)
        {
            Write([1, 2, 3, 4, 5, 6]);
            _said.Clear();
            Damage(path, bytes, how, at);

            // A digit of the hash, a number or a brace: whatever it hits is seen, apart from
            // what means the same.
            using MappedPictures? opened = MappedPictures.TryOpen(Pixels, mirror: false, _said.Add);
            if (opened is not null)
            {
                using Tensor taken = opened.Take([0]);
                Assert.Equal([1, 4, 2, 5, 3, 6], taken.data<byte>().ToArray());
                continue;
            }

            Assert.Contains("pictures.u8.damaged", Assert.Single(_said), StringComparison.Ordinal);
            Assert.True(File.Exists(Pixels + ".damaged"));
            Assert.False(File.Exists(Pixels));
        }
    }

    [Fact]
    public void TryOpen_HeaderOfAKilledRun_IsNotThereYet()
    {
        Write([1, 2, 3, 4, 5, 6]);
        File.Delete(Pixels);

        Assert.Null(MappedPictures.TryOpen(Pixels, mirror: false, _said.Add));
        Assert.Empty(_said);
    }

    [Fact]
    public void TryOpen_NotFinished_IsNotThere()
    {
        using (PictureStoreWriter writer = new(Pixels, 2, 1))
        {
            writer.Add([1, 2, 3, 4, 5, 6]);
        }

        Assert.Null(MappedPictures.TryOpen(Pixels, mirror: false, _said.Add));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Damage(string path, byte[] bytes, string how, int at)
    {
        switch (how)
        {
            case "flip":
                File.WriteAllBytes(
                    path, [.. bytes[..at], (byte)(bytes[at] ^ 1), .. bytes[(at + 1)..]]);
                break;
            case "delete":
                File.Delete(path);
                break;
            default:
                File.WriteAllBytes(path, how == "cut" ? bytes[..(bytes.Length / 2)] : []);
                break;
        }
    }

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
