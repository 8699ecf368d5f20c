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
        Assert.Equal(_rig.GraphText, EmbeddedGraph.Read(paths[2]));
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
        Assert.Equal(0, _node.Open(all, _rig));
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

    public void Dispose() => _rig.Dispose();

    private void Feed(int from, int count)
    {
        using Tensor levels = arange(from, from + count).to_type(ScalarType.Float32).div(255)
            .view(-1, 1, 1, 1).expand(-1, 3, 6, 8).contiguous();
        using Frames frames = new(levels.alias());
        _rig.Wire("frames", frames);
        _node.Render(new FrameSpan(from, count, _rig.Rate), _rig);
    }
}
