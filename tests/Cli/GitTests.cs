using System.Diagnostics;

namespace GanGraph.Cli.Tests;

/// <summary>Graphs in a real git repository, set up as the README says.</summary>
public sealed class GitTests : IDisposable
{
    private const string Piece = """
        {
          "format": "gangraph/1",
          "nodes": {
            "keys": { "type": "KeyLatents", "v": 1, "set": { "seeds": [6, 3, 8, 2] } },
            "walk": {
              "type": "LatentWalk", "v": 1,
              "set": { "framesPerKey": 90 }, "in": { "keys": "keys.latents" }
            }
          },
          "layout": { "at": { "keys": [0, 0] } }
        }

        """;

    private readonly Gangraph _gangraph = new();

    public GitTests()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "Somebody");
        Git("config", "user.email", "somebody@example.org");
        Git("config", "merge.gangraph.driver",
            $"{Gangraph.Command} merge %O %A %B -o %A --name %P");
        Git("config", "diff.gangraph.command", $"{Gangraph.Command} diff");
        _gangraph.Write(".gitattributes", "graphs/*.json merge=gangraph diff=gangraph\n");
        _gangraph.Write("graphs/a piece.json", Piece);
        Commit("base");
        Git("checkout", "-q", "-b", "theirs");
    }

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Merge_BothChangedTheSameLines_CombinesThem()
    {
        Both(
            ours: [("\"framesPerKey\": 90", "\"framesPerKey\": 120"), ("[6, 3", "[5, 3")],
            theirs: [("\"framesPerKey\": 90", "\"framesPerKey\": 90, \"loop\": false"),
                ("8, 2]", "8, 1]")]);

        Answer merged = Git("merge", "theirs", "-m", "together");

        Assert.Equal(0, merged.Code);
        string text = File.ReadAllText(_gangraph.At("graphs/a piece.json"));
        Assert.Contains("\"framesPerKey\": 120, \"loop\": false", text);
        Assert.Contains("[5, 3, 8, 1]", text);
        Assert.Equal(0, _gangraph.Run("fmt", "--check", "graphs/a piece.json").Code);
        Assert.Equal("", Git("status", "--porcelain").Output);
    }

    [Fact]
    public void Merge_Conflict_StopsWithALoadableGraphThatSaysWhat()
    {
        Both(
            ours: [("\"framesPerKey\": 90", "\"framesPerKey\": 120")],
            theirs: [("\"framesPerKey\": 90", "\"framesPerKey\": 80"), ("8, 2]", "8, 1]")]);

        Answer merged = Git("merge", "theirs", "-m", "together");

        Assert.Equal(1, merged.Code);
        Assert.Contains(
            "graphs/a piece.json: conflict: nodes.walk.set.framesPerKey was 90, is 120 here and "
            + "80 in the other version.",
            merged.Output + merged.Error);
        Assert.Contains("CONFLICT", merged.Output);
        Assert.StartsWith("UU ", Git("status", "--porcelain").Output);
        string text = File.ReadAllText(_gangraph.At("graphs/a piece.json"));
        Assert.Contains("\"framesPerKey\": 120", text);
        Assert.Contains("[6, 3, 8, 1]", text);
        Answer check = _gangraph.Run("check", "graphs/a piece.json");
        Assert.Matches(@"(?m)^graphs/a piece\.json:\d+:\d+ merge\.conflict .*\(a warning\)$",
            check.Output);

        int at = text.IndexOf("  \"conflicts\"", StringComparison.Ordinal);
        int end = text.IndexOf("  \"layout\"", StringComparison.Ordinal);
        _gangraph.Write("graphs/a piece.json", text.Remove(at, end - at));
        Assert.DoesNotContain(
            "merge.conflict", _gangraph.Run("check", "graphs/a piece.json").Output);
    }

    [Fact]
    public void Merge_OneSideIsNoGraph_LeavesOursAndStops()
    {
        Both(ours: [("90", "120")], theirs: [("\"keys\": {", "keys: {")]);

        Answer merged = Git("merge", "theirs", "-m", "together");

        Assert.Equal(1, merged.Code);
        Assert.Contains("json.syntax", merged.Output + merged.Error);
        Assert.Equal(
            Piece.Replace("90", "120", StringComparison.Ordinal),
            File.ReadAllText(_gangraph.At("graphs/a piece.json")));
    }

    [Fact]
    public void Merge_SameFileNewOnBothSides_CombinesThem()
    {
        _gangraph.Write("graphs/b.json", Piece);
        Commit("theirs");
        Git("checkout", "-q", "main");
        _gangraph.Write("graphs/b.json", Piece.Replace("90", "80", StringComparison.Ordinal));
        Commit("ours");

        Answer merged = Git("merge", "theirs", "-m", "together");

        Assert.Equal(1, merged.Code);
        Assert.Contains("nodes.walk.set.framesPerKey was not there, is 80 here and 90",
            merged.Output + merged.Error);
    }

    [Fact]
    public void Diff_ChangedNewAndRemovedGraphs_AreShownByMeaning()
    {
        _gangraph.Write("graphs/a piece.json",
            Piece.Replace("\"framesPerKey\": 90", "\"framesPerKey\":   80", default));
        _gangraph.Write("graphs/new.json", Piece);
        Git("add", "graphs");

        Answer diff = Git("diff", "HEAD");

        Assert.Equal(0, diff.Code);
        Assert.Contains("graphs/a piece.json\nwalk (LatentWalk)\n  framesPerKey  90 → 80\n",
            diff.Output);
        Assert.Contains("graphs/new.json\nkeys (KeyLatents), new\n  seeds  [6,3,8,2]\n",
            diff.Output);
    }

    private void Both((string, string)[] ours, (string, string)[] theirs)
    {
        Change(theirs);
        Commit("theirs");
        Git("checkout", "-q", "main");
        Change(ours);
        Commit("ours");
    }

    private void Change((string Old, string New)[] changes) => _gangraph.Write(
        "graphs/a piece.json",
        changes.Aggregate(
            Piece,
            (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)));

    private void Commit(string message)
    {
        Git("add", "-A");
        Assert.Equal(0, Git("commit", "-q", "-m", message).Code);
    }

    private Answer Git(params string[] arguments)
    {
        ProcessStartInfo start = new("git", arguments)
        {
            WorkingDirectory = _gangraph.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment.Remove("GIT_DIR");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.Result);
    }
}
