using GanGraph.Nodes.Signals;
using GanGraph.Values;

namespace GanGraph.Nodes.Tests.Signals;

public class WaveTests
{
    [Theory]
    [InlineData(WaveShape.Sine, new[] { 15.0, 20, 15, 10 })]
    [InlineData(WaveShape.Triangle, new[] { 10.0, 15, 20, 15 })]
    [InlineData(WaveShape.Ramp, new[] { 10.0, 12.5, 15, 17.5 })]
    [InlineData(WaveShape.Square, new[] { 20.0, 20, 10, 10 })]
    public void Signal_AtQuarters_HasTheShape(WaveShape shape, double[] wanted)
    {
        using NodeRig rig = new NodeRig(new Wave())
            .Set("shape", shape).Set("low", 10.0).Set("high", 20.0).Set("period", 4.0);
        rig.Prepare();
        Signal signal = rig.Value<Signal>("signal");

        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(wanted[i], signal.At(i), 9);
            Assert.Equal(wanted[i], signal.At(i + 400), 6);
        }
    }

    [Fact]
    public void Signal_PhaseHalf_IsUpsideDown()
    {
        using NodeRig rig = new NodeRig(new Wave()).Set("phase", 0.5).Set("period", 1.0);
        rig.Prepare();

        Assert.Equal(0, rig.Value<Signal>("signal").At(0.25), 9);
    }
}
