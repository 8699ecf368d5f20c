using GanGraph.Editor.Desktop.Running;

namespace GanGraph.Editor.Desktop.Tests.Running;

public class PlaybackTests
{
    [Theory]
    [InlineData(0.0, 8)]
    [InlineData(0.039, 8)]
    [InlineData(0.04, 9)]
    [InlineData(0.08, 0)]
    [InlineData(1.0, 3)]
    public void FrameAt_TimeThatHasPassed_IsTheFrameOfTheFilm(double seconds, long frame) =>
        Assert.Equal(frame, Film().FrameAt(TimeSpan.FromSeconds(50 + seconds)));

    [Fact]
    public void HasBegun_EachRound_IsSaidOnce()
    {
        Playback film = Film();
        Assert.Equal(
            [true, false, true, false, true],
            new[] { 0.0, 0.07, 0.08, 0.47, 0.49 }.Select(
                seconds => film.HasBegun(TimeSpan.FromSeconds(50 + seconds))));
    }

    private static Playback Film() =>
        new(rate: 25, length: 10, from: 8, began: TimeSpan.FromSeconds(50));
}
