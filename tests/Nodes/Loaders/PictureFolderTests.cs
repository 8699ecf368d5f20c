using GanGraph.Engine;
using GanGraph.Nodes.Loaders;
using GanGraph.Values;

namespace GanGraph.Nodes.Tests.Loaders;

public sealed class PictureFolderTests : IDisposable
{
    private readonly NodeRig _rig = new(new PictureFolder()) { Width = 16, Height = 16 };

    public PictureFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(_rig.Folder, "set", "deep"));
        Make("red", "40x40", "set/2.png");
        Make("lime", "40x20", "set/10.jpg");
        Make("blue", "30x60", "set/1.webp");
        Make("white", "90x90", "set/deep/3.tiff");
        _rig.Set("path", "set");
    }

    [Fact]
    public void Frames_ByName_ReadsNumbersAsNumbers()
    {
        Assert.Equal(3, _rig.Prepare());

        using Frames frames = _rig.Render<Frames>(0, 3);

        Assert.Equal((16, 16), (frames.Width, frames.Height));
        Assert.True(frames.Pixels[0, 2, 8, 8].item<float>() > 0.95, "1.webp is blue");
        Assert.True(frames.Pixels[1, 0, 8, 8].item<float>() > 0.95, "2.png is red");
        Assert.True(frames.Pixels[2, 1, 8, 8].item<float>() > 0.95, "10.jpg is green");
    }

    [Theory]
    [InlineData(true, 0, 4)]
    [InlineData(false, 25, 2)]
    [InlineData(true, 80, 1)]
    public void Prepare_DepthAndSize_Choose(bool recursive, int minimum, int count)
    {
        _rig.Set("recursive", recursive).Set("minimumSize", minimum);

        Assert.Equal(count, _rig.Prepare());
        Assert.Equal(minimum > 0, _rig.Said.Any(line => line.Contains("smaller than")));
    }

    [Fact]
    public void Dataset_DamagedPictures_AreNamedAndLeftOut()
    {
        string folder = Path.Combine(_rig.Folder, "set");
        File.WriteAllText(Path.Combine(folder, "4.png"), "no picture");
        byte[] whole = File.ReadAllBytes(Path.Combine(folder, "2.png"));
        File.WriteAllBytes(Path.Combine(folder, "5.png"), whole[..^40]);
        _rig.Set("mirror", true).Prepare();

        using PictureStore store = _rig.Value<Dataset>("dataset")
            .Open(8, 8, (_, _) => { }, default);

        Assert.Equal(6, store.Count);
        Assert.Contains(_rig.Said, line => line.StartsWith("Left out: 4.png:"));
        string words = _rig.Said.Single(line => line.StartsWith("Left out: 5.png:"));
        Assert.DoesNotContain("4.png", words);
    }

    [Fact]
    public void Prepare_Shuffled_IsTheSameEachTime()
    {
        _rig.Set("order", PictureOrder.Shuffled).Set("recursive", true).Prepare();
        using Frames first = _rig.Render<Frames>(0, 4);
        _rig.Prepare();
        using Frames second = _rig.Render<Frames>(0, 4);

        Assert.True(first.Pixels.equal(second.Pixels).all().item<bool>());
    }

    [Fact]
    public void Prepare_NothingUsable_SaysSo()
    {
        Directory.CreateDirectory(Path.Combine(_rig.Folder, "empty"));
        _rig.Set("path", "empty");

        Assert.Throws<GraphException>(() => _rig.Prepare());
    }

    public void Dispose() => _rig.Dispose();

    private void Make(string colour, string size, string name) => MediaFiles.Make(
        _rig.Folder, $"-f lavfi -i color={colour}:s={size} -frames:v 1 "
            + (name.EndsWith("tiff", StringComparison.Ordinal) ? "-pix_fmt rgb24 " : "") + name);
}
