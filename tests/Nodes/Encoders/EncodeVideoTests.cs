using GanGraph.Engine;
using GanGraph.Media.Embedding;
using GanGraph.Media.Films;
using GanGraph.Nodes.Encoders;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Encoders;

public sealed class EncodeVideoTests : IDisposable
{
    private readonly EncodeVideo _node = new();
    private readonly NodeRig _rig;

    public EncodeVideoTests() => _rig = new NodeRig(_node);

    [Fact]
    public void Close_Ffv1_GivesEveryFrameAndTheGraph()
    {
        _rig.Set("codec", FilmCodec.Ffv1).Set("path", "out:film.mkv");

        string path = Encode(0, 20, 7);

        byte[][] frames = MediaFiles.Frames(path, 8, 6);
        Assert.Equal(20, frames.Length);
        Assert.All(frames.Index(), f => Assert.Equal(f.Index * 10, f.Item[0]));
        Assert.Equal(_rig.GraphOf, EmbeddedGraph.Read(path));
    }

    [Fact]
    public void Open_AfterAStop_KeepsWholeSegments()
    {
        _rig.Set("codec", FilmCodec.Ffv1).Set("path", "out:film.mkv");
        FrameSpan all = new(100, 500, _rig.Rate);
        Assert.Equal(100, _node.Open(all, _rig));
        Feed(100, 420);
        _node.Abandon(_rig);

        long next = _node.Open(all, _rig);
        Assert.True(next is 100 or 340, $"{next} is no joint");
        Feed(next, 600);

        byte[][] frames = MediaFiles.Frames(_node.Close(_rig)[0], 8, 6);
        Assert.Equal(500, frames.Length);
        Assert.All(frames.Index(), f => Assert.Equal((byte)((f.Index + 100) * 10), f.Item[0]));
    }

    [Fact]
    public void Render_OddSize_TellsOfTheExtraColumn()
    {
        _rig.Set("path", "out:film.mp4");
        _node.Open(new FrameSpan(0, 2, _rig.Rate), _rig);
        using Frames frames = new(zeros(2, 3, 5, 7));
        _rig.Wire("frames", frames);
        _node.Render(new FrameSpan(0, 2, _rig.Rate), _rig);

        string path = _node.Close(_rig)[0];

        Assert.Equal("8,6", MediaFiles.Probe(path, "stream=width,height"));
        Assert.Contains(_rig.Said, line => line.Contains("8 x 6", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_WrongExtension_NamesTheRightOnes()
    {
        _rig.Set("codec", FilmCodec.Gif).Set("path", "out:film.mp4");

        Assert.Contains(_node.Check(), problem => problem.Contains(".gif"));
    }

    public void Dispose()
    {
        _node.Abandon(_rig);
        _rig.Dispose();
    }

    private string Encode(int start, int count, int step)
    {
        FrameSpan all = new(start, count, _rig.Rate);
        Assert.Equal(start, _node.Open(all, _rig));
        for (int at = start; at < start + count; at += step)
        {
            Feed(at, Math.Min(start + count, at + step));
        }

        return Assert.Single(_node.Close(_rig));
    }

    private void Feed(long from, long to)
    {
        using Tensor levels = arange(from, to).mul(10).remainder(256).to_type(ScalarType.Float32)
            .div(255).view(-1, 1, 1, 1).expand(-1, 3, 6, 8).contiguous();
        using Frames frames = new(levels.alias());
        _rig.Wire("frames", frames);
        _node.Render(new FrameSpan(from, (int)(to - from), _rig.Rate), _rig);
    }
}
