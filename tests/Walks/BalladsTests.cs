namespace GanGraph.Walks.Tests;

/// <summary>Paintings become a film through a generator that came from a file.</summary>
public sealed class BalladsTests : IDisposable
{
    private readonly Piece _piece = new();

    public void Dispose() => _piece.Dispose();

    [Fact]
    public void Run_PaintingsToFilm_ThenAnotherPick_ProjectsNothingAgain()
    {
        (int code, string output, string error) = Run("picks=1,5,9,11,15");
        Assert.True(code == 0, output + error);
        string film = Path.Combine(_piece.Out, "ballads.mp4");
        Assert.Equal((5 * 2 * 3) + (4 * 4), Film.Frames(film, 8, 8).Length);
        Assert.True(File.Exists(Path.Combine(_piece.Out, "neighbours.png")));

        (code, output, error) = Run("picks=2,6");
        Assert.True(code == 0, output + error);
        Assert.Equal((2 * 2 * 3) + 4, Film.Frames(film, 8, 8).Length);
        Assert.Contains(output.Split('\n'), line =>
            line.Contains("node.cached", StringComparison.Ordinal)
            && line.Contains("\"project\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_TwoModels_BlendsThemIntoAFilm()
    {
        (int code, string output, string error) = _piece.Run(
            "run", "two-models.json", "--out", _piece.Out, "--cache", _piece.Cache,
            "--device", "cpu", "--set", "framesPerKey=4");

        Assert.True(code == 0, output + error);
        Assert.Equal(
            16, Film.Frames(Path.Combine(_piece.Out, "two-models.mp4"), 8, 8).Length);
    }

    private (int Code, string Output, string Error) Run(string picks) => _piece.Run(
        "run", "ballads.json", "--out", _piece.Out, "--cache", _piece.Cache, "--device", "cpu",
        "--set", "project.steps=4", "--set", "project.seeds=2", "--set", "neighbours=3",
        "--set", picks, "--set", "stops=2", "--set", "framesPerStop=3", "--set", "morphFrames=4",
        "--json");
}
