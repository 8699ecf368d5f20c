using GanGraph.Engine;
using GanGraph.Media.Embedding;
using GanGraph.Media.Pictures;
using GanGraph.Nodes.Encoders;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Encoders;

public sealed class EncodePicturesTests : IDisposable
{
    private readonly EncodePictures _node = new();
    private readonly NodeRig _rig;

    public EncodePicturesTests() => _rig = new NodeRig(_node);

    [Fact]
    public void Close_EverySecond_WritesThemNumberedWithTheGraph()
    {
        _rig.Set("path", "out:f.png").Set("every", 2).Set("digits", 3);
        _node.Open(new FrameSpan(10, 5, _rig.Rate), _rig);
        Feed(10, 5);

        IReadOnlyList<string> paths = _node.Close(_rig);

        Assert.Equal(["f-010.png", "f-012.png", "f-014.png"], paths.Select(Path.GetFileName));
        Picture picture = PictureFiles.Read(paths[1]);
        Assert.Equal((8, 6, 12), (picture.Width, picture.Height, picture.Samples[0]));
        Assert.Equal(_rig.GraphOf, EmbeddedGraph.Read(paths[2]));
    }

    [Fact]
    public void Open_AfterAStop_GoesOnAndTrustsNoOlderFile()
    {
        _rig.Set("path", "out:f.png");
        FrameSpan all = new(0, 6, _rig.Rate);
        File.WriteAllText(_rig.Resolve(_node.Path).Replace("f.png", "f-000003.png"), "older");
        _node.Open(all, _rig);
        Feed(0, 2);
        _node.Abandon(_rig);

        Assert.Equal(2, _node.Open(all, _rig));
        Feed(2, 4);

        Assert.All(_node.Close(_rig), path => Assert.Equal(8, PictureFiles.Read(path).Width));
        Assert.Empty(_rig.Said);
    }

    [Fact]
    public void Open_PictureDeletedAfterAStop_GoesOnThere()
    {
        _rig.Set("path", "out:f.png");
        FrameSpan all = new(0, 6, _rig.Rate);
        _node.Open(all, _rig);
        Feed(0, 4);
        File.Delete(_rig.Resolve(_node.Path).Replace("f.png", "f-000001.png"));

        Assert.Equal(1, _node.Open(all, _rig));
    }

    [Fact]
    public void Open_OtherFramesThanBefore_BeginsAnew()
    {
        _rig.Set("path", "out:f.png");
        _node.Open(new FrameSpan(0, 6, _rig.Rate), _rig);
        Feed(0, 4);

        Assert.Equal(1, _node.Open(new FrameSpan(1, 6, _rig.Rate), _rig));
        Assert.Empty(_rig.Said);
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("empty")]
    public void Open_PictureDamagedAfterAStop_IsSetAsideAndMadeAgain(string how)
    {
        _rig.Set("path", "out:f.png");
        FrameSpan all = new(0, 6, _rig.Rate);
        _node.Open(all, _rig);
        Feed(0, 4);
        string picture = _rig.Resolve(_node.Path).Replace("f.png", "f-000002.png");
        byte[] whole = File.ReadAllBytes(picture);
        byte[] damaged = Damaged(whole, how, whole.Length / 2);
        File.WriteAllBytes(picture, damaged);

        Assert.Equal(2, _node.Open(all, _rig));

        Assert.Contains("f-000002.png.damaged", Assert.Single(_rig.Said));
        Assert.Equal(damaged, File.ReadAllBytes(picture + ".damaged"));
        Feed(2, 4);
        Assert.Equal(whole, File.ReadAllBytes(picture));
        Assert.Equal(6, _node.Open(all, _rig));
    }

    [Fact]
    public void Open_NotesDamagedAnywhere_AreSaidAndNoPictureIsTrustedWithoutOne()
    {
        _rig.Set("path", "out:f.png");
        FrameSpan all = new(0, 6, _rig.Rate);
        _node.Open(all, _rig);
        Feed(0, 4);
        string notes = Assert.Single(Directory.GetFiles(_rig.Artifact));
        byte[] whole = File.ReadAllBytes(notes);
        int[] ends = [.. whole.Index().Where(b => b.Item == '\n').Select(b => b.Index)];
        for (int at = 0; at < whole.Length - 1; at += 7)
        {
            File.WriteAllBytes(notes, Damaged(whole, "flip", at));
            _rig.Said.Clear();

            Assert.Equal(Math.Max(0, ends.Count(end => end < at) - 1), _node.Open(all, _rig));

            Assert.Contains("damaged", Assert.Single(_rig.Said));
        }
    }

    [Fact]
    public void Open_NotesCutInTheLastLine_AreThoseOfAStopAndSayNothing()
    {
        _rig.Set("path", "out:f.png");
        FrameSpan all = new(0, 6, _rig.Rate);
        _node.Open(all, _rig);
        Feed(0, 4);
        string notes = Assert.Single(Directory.GetFiles(_rig.Artifact));
        File.WriteAllText(notes, File.ReadAllText(notes)[..^5]);

        Assert.Equal(3, _node.Open(all, _rig));

        Assert.Empty(_rig.Said);
    }

    public void Dispose() => _rig.Dispose();

    private static byte[] Damaged(byte[] whole, string how, int at) => how switch
    {
        "flip" => [.. whole[..at], (byte)(whole[at] ^ 1), .. whole[(at + 1)..]],
        "cut" => whole[..at],
        _ => [],
    };

    private void Feed(int from, int count)
    {
        using Tensor levels = arange(from, from + count).to_type(ScalarType.Float32).div(255)
            .view(-1, 1, 1, 1).expand(-1, 3, 6, 8).contiguous();
        using Frames frames = new(levels.alias());
        _rig.Wire("frames", frames);
        _node.Render(new FrameSpan(from, count, _rig.Rate), _rig);
    }
}
