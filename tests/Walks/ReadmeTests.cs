using System.Text.RegularExpressions;

namespace GanGraph.Walks.Tests;

/// <summary>What the README shows is what the program does.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly Piece _piece = new();

    private static string Readme => File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));

    [Fact]
    public void FirstGraph_HasNoProblem()
    {
        string graph = FirstGraph().Match(Readme).Groups[1].Value;
        File.WriteAllText(Path.Combine(_piece.Folder, "mine.json"), graph);
        File.Copy(
            Path.Combine(_piece.Folder, "media", "tree.avi"),
            Path.Combine(_piece.Folder, "my-clip.mp4"));

        (int code, string output, string error) = _piece.Run("check", "mine.json");

        Assert.True(code == 0, output + error);
    }

    [Fact]
    public void NodeList_IsThatOfTheCatalogue()
    {
        string written = NodeList().Match(Readme).Groups[1].Value;
        (_, string found, _) = _piece.Run("nodes", "--markdown");

        Assert.True(
            written.Trim() == found.Trim(),
            "Put what `./gangraph nodes --markdown` prints between the marks in README.md.");
    }

    [Fact]
    public void SampleGraphs_AreCanonicalAndWithoutProblems()
    {
        foreach (string graph in Directory.EnumerateFiles(_piece.Folder, "*.json"))
        {
            (int code, string output, string error) = _piece.Run("check", graph);
            Assert.True(code == 0, output + error);
            (code, output, error) = _piece.Run("fmt", "--check", graph);
            Assert.True(code == 0, output + error);
        }
    }

    public void Dispose() => _piece.Dispose();

    [GeneratedRegex("<!-- first-graph -->\\s*```json\\s*(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstGraph();

    [GeneratedRegex("<!-- nodes -->(.*?)<!-- /nodes -->", RegexOptions.Singleline)]
    private static partial Regex NodeList();
}
