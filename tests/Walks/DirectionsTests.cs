namespace GanGraph.Walks.Tests;

/// <summary>Directions of a generator are found, laid out and followed.</summary>
public sealed class DirectionsTests : IDisposable
{
    private readonly Piece _piece = new();

    public void Dispose() => _piece.Dispose();

    [Fact]
    public void Run_Directions_MakesASheetAndAFilm()
    {
        (int code, string output, string error) = Run("push=2");
        Assert.True(code == 0, output + error);
        Assert.True(File.Exists(Path.Combine(_piece.Out, "directions.png")));
        Assert.Equal(8, Film.Frames(Path.Combine(_piece.Out, "directions.mp4"), 8, 8).Length);

        (code, output, error) = Run("push=9");
        Assert.Equal(1, code);
        Assert.Contains(
            "push: direction is 9, but there are 8 directions. Choose among these, or raise count "
            + "of FindDirections.",
            output + error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(string push) => _piece.Run(
        "run", "directions.json", "--out", _piece.Out, "--cache", _piece.Cache, "--device", "cpu",
        "--set", "framesPerKey=4", "--set", "directions.samples=2000", "--set", push);
}
