using GanGraph.Engine;
using GanGraph.Media.Embedding;
using GanGraph.Media.Pictures;
using GanGraph.Nodes.Encoders;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Encoders;

public sealed class ContactSheetTests : IDisposable
{
    private readonly ContactSheet _node = new();
    private readonly NodeRig _rig;

    public ContactSheetTests() => _rig = new NodeRig(_node);

    [Theory]
    [InlineData(8, 4, 38, 18)]
    [InlineData(9, 0, 29, 26)]
    [InlineData(1, 0, 11, 10)]
    [InlineData(2, 7, 20, 10)]
    public void Close_Columns_SizeTheSheet(int frames, int columns, int width, int height)
    {
        Picture sheet = Draw(frames, columns);

        Assert.Equal((width, height), (sheet.Width, sheet.Height));
    }

    [Fact]
    public void Close_PutsFramesInReadingOrder()
    {
        Picture sheet = Draw(5, 3);

        int At(int x, int y) => sheet.Samples[((y * sheet.Width) + x) * 3];
        Assert.Equal(16, At(0, 0));
        Assert.Equal([0, 40, 80], [At(2, 2), At(11, 2), At(20, 2)]);
        Assert.Equal([120, 160, 16], [At(2, 10), At(11, 10), At(20, 10)]);
    }

    [Fact]
    public void Close_Numbers_AreWrittenAndTheGraphIsInside()
    {
        _rig.Set("numbers", true);

        Picture sheet = Draw(1, 1);

        int At(int x, int y) => sheet.Samples[((y * sheet.Width) + x) * 3];
        Assert.Equal(255, At(2 + 2, 2 + 1));
        Assert.Equal(0, At(2, 2));
        Assert.Equal(_rig.GraphOf, EmbeddedGraph.Read(_rig.Resolve(_node.Path)));
    }

    public void Dispose() => _rig.Dispose();

    private Picture Draw(int count, int columns)
    {
        FrameSpan all = new(0, count, _rig.Rate);
        _rig.Set("columns", columns).Set("gap", 2);
        _node.Open(all, _rig);
        using Tensor levels = arange(count).mul(40).to_type(ScalarType.Float32).div(255)
            .view(-1, 1, 1, 1).expand(-1, 3, 6, 7).contiguous();
        using Frames frames = new(levels.alias());
        _rig.Wire("frames", frames);
        _node.Render(all, _rig);
        return PictureFiles.Read(Assert.Single(_node.Close(_rig)));
    }
}
