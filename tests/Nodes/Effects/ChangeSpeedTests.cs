using GanGraph.Engine;
using GanGraph.Nodes.Effects;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Effects;

public class ChangeSpeedTests
{
    [Theory]
    [InlineData(1, 10, new[] { 0f, 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(2, 5, new[] { 0f, 2, 4, 6, 8 })]
    [InlineData(3, 4, new[] { 0f, 3, 6, 9 })]
    [InlineData(2.5, 4, new[] { 0f, 2, 5, 7 })]
    public void Render_Faster_LeavesFramesOut(double factor, long length, float[] wanted)
    {
        using NodeRig rig = Film(10).Set("factor", factor);

        Assert.Equal(length, rig.Prepare());
        Assert.Equal(wanted, Shown(rig, 0, (int)length));
    }

    [Fact]
    public void Render_Slower_HoldsFrames()
    {
        using NodeRig rig = Film(3).Set("factor", 0.5);

        Assert.Equal(6, rig.Prepare());
        Assert.Equal([0, 0, 1, 1, 2, 2], Shown(rig, 0, 6));
    }

    [Fact]
    public void Render_SlowerWithBlend_ShowsMomentsBetween()
    {
        using NodeRig rig = Film(3).Set("factor", 0.5).Set("blend", true);
        rig.Prepare();

        Assert.Equal([0.5f, 1, 1.5f, 2, 2], Shown(rig, 1, 5));
    }

    [Fact]
    public void Render_Backward_EndsWithTheFirstFrame()
    {
        using NodeRig rig = Film(4).Set("direction", PlayDirection.Backward);
        rig.Prepare();

        Assert.Equal([3, 2, 1, 0], Shown(rig, 0, 4));
    }

    [Fact]
    public void Render_PingPong_LoopsWithoutRepeatingTheTurns()
    {
        using NodeRig rig = Film(4).Set("direction", PlayDirection.PingPong);

        Assert.Equal(6, rig.Prepare());
        Assert.Equal([0, 1, 2, 3, 2, 1], Shown(rig, 0, 6));
    }

    [Fact]
    public void Render_DrivenBySignal_SumsTheFactors()
    {
        using NodeRig rig = Film(10).Drive("factor", new Signal(t => t < 0.1 ? 1 : 3));

        Assert.Equal(6, rig.Prepare());
        Assert.Equal([0, 1, 2, 3, 6, 9], Shown(rig, 0, 6));
    }

    [Fact]
    public void Render_SpanBySpan_EqualsWhole()
    {
        using NodeRig rig = Film(20).Set("factor", 1.3).Set("blend", true);
        int length = (int)rig.Prepare();

        float[] whole = Shown(rig, 0, length);
        float[] parts = [.. Enumerable.Range(0, length).SelectMany(i => Shown(rig, i, 1))];

        Assert.Equal(whole, parts);
    }

    [Fact]
    public void Length_BackwardWithoutEnd_SaysWhatToDo()
    {
        using NodeRig rig = new(new ChangeSpeed());
        rig.Set("direction", PlayDirection.Backward);

        GraphException fault = Assert.Throws<GraphException>(() => rig.Prepare());
        Assert.Contains("direction is backward", fault.Message, StringComparison.Ordinal);
    }

    // A film whose frame i has the value i in every pixel.
    private static NodeRig Film(int frames) => new NodeRig(new ChangeSpeed()).Wire(
        "frames",
        new Frames(
            arange(frames, dtype: ScalarType.Float32).view(-1, 1, 1, 1).expand(-1, 3, 2, 2)));

    private static float[] Shown(NodeRig rig, long start, int count)
    {
        using Frames frames = rig.Render<Frames>(start, count);
        rig.Ports.Outputs["frames"].Held = null;
        using Tensor values = frames.Pixels.select(3, 0).select(2, 0).select(1, 0).contiguous();
        return values.data<float>().ToArray();
    }
}
