using System.Diagnostics;
using System.Runtime.InteropServices;
using Newtonsoft.Json.Linq;

namespace GanGraph.Walks.Tests;

/// <summary>The first whole piece: from a clip to a finished film.</summary>
public sealed partial class ThreeStudiesOnFearTests : IDisposable
{
    private const int Interrupt = 2;
    private readonly Piece _piece = new();

    private string FilmPath => Path.Combine(_piece.Out, "three-studies-on-fear.mp4");

    [Fact]
    public void Run_ClipToFilm_ThenAgain_ThenAnotherWalk()
    {
        // A clip is learned, its keys are drawn, the walk through them becomes a film.
        (int code, string output, string error) = _piece.Run(_piece.Fear("--set", "steps=30"));
        Assert.True(code == 0, output + error);
        Assert.Equal(48, Film.Frames(FilmPath, 8, 8).Length);
        Assert.True(File.Exists(Path.Combine(_piece.Out, "keys.png")));
        Assert.Contains("three-studies-on-fear.mp4", output, StringComparison.Ordinal);
        Assert.Contains("keys.png", output, StringComparison.Ordinal);
        DateTime written = File.GetLastWriteTimeUtc(FilmPath);

        // Unchanged: nothing is computed, every node says so, the file is not touched.
        (code, output, error) = _piece.Run(_piece.Fear("--set", "steps=30", "--json"));
        Assert.True(code == 0, output + error);
        Assert.Equal(11, Lines(output, "node.cached"));
        Assert.Equal(0, Lines(output, "node.started"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(FilmPath));

        // Another walk: the film is new, the training is not.
        (code, output, error) = _piece.Run(
            _piece.Fear("--set", "steps=30", "--set", "order=1,2,3", "--json"));
        Assert.True(code == 0, output + error);
        Assert.Equal(18, Film.Frames(FilmPath, 8, 8).Length);
        Assert.Contains(output.Split('\n'), line =>
            line.Contains("node.cached", StringComparison.Ordinal)
            && line.Contains("\"train\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Twice_GivesTheSameFilm()
    {
        using Piece other = new();
        Assert.Equal(0, _piece.Run(_piece.Fear("--set", "steps=12")).Code);
        Assert.Equal(0, other.Run(other.Fear("--set", "steps=12")).Code);

        Assert.Equal(
            Film.Hash(FilmPath), Film.Hash(FilmPath.Replace(_piece.Folder, other.Folder,
                StringComparison.Ordinal)));
    }

    [Fact]
    public void Run_StoppedAndStartedAgain_EndsWithTheSameFilm()
    {
        using Piece undisturbed = new();
        string[] settings = ["--set", "steps=150", "--set", "seeds=1,2", "--set", "order="];
        Assert.Equal(0, undisturbed.Run(undisturbed.Fear(settings)).Code);

        using (Process process = _piece.Start([.. _piece.Fear(settings), "--json"]))
        {
            // Stop it as soon as it learns.
            while (process.StandardOutput.ReadLine() is string line
                && !(line.Contains("node.progress", StringComparison.Ordinal)
                    && line.Contains("steps", StringComparison.Ordinal)))
            {
            }

            Assert.Equal(0, Kill(process.Id, Interrupt));
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(130, process.ExitCode);
        }

        Assert.False(File.Exists(FilmPath));
        (int code, string output, string error) = _piece.Run(_piece.Fear(settings));
        Assert.True(code == 0, output + error);
        Assert.Equal(
            Film.Hash(FilmPath.Replace(_piece.Folder, undisturbed.Folder,
                StringComparison.Ordinal)),
            Film.Hash(FilmPath));
    }

    [Fact]
    public void Extract_FromFilmAndFromSheet_GivesAGraphThatMakesTheSameFilm()
    {
        string[] settings = ["--set", "steps=10", "--set", "seeds=5,6", "--set", "order=2,1"];
        Assert.Equal(0, _piece.Run(_piece.Fear(settings)).Code);
        string film = Film.Hash(FilmPath);
        string back = Path.Combine(_piece.Folder, "back.json");

        Assert.Equal(0, _piece.Run("extract", FilmPath, "-o", back).Code);
        (int code, string fromSheet, string error) =
            _piece.Run("extract", Path.Combine(_piece.Out, "keys.png"));
        Assert.True(code == 0, error);
        Assert.Equal(WithoutNote(File.ReadAllText(back)), WithoutNote(fromSheet));

        // The settings given on the command line are in it; nothing of this machine is.
        Assert.DoesNotContain(_piece.Folder, fromSheet, StringComparison.Ordinal);
        string again = Path.Combine(_piece.Folder, "again");
        (code, string output, error) =
            _piece.Run("run", "back.json", "--out", again, "--cache", again, "--device", "cpu");
        Assert.True(code == 0, output + error);
        Assert.Equal(film, Film.Hash(Path.Combine(again, "three-studies-on-fear.mp4")));
    }

    public void Dispose() => _piece.Dispose();

    // Who made a file, and from which frames, differs from file to file.
    private static string WithoutNote(string graph)
    {
        JObject root = JObject.Parse(graph);
        Assert.True(((JObject)root["meta"]!).Remove("made"));
        return root.ToString();
    }

    private static int Lines(string output, string type) => output.Split('\n')
        .Count(line => line.Contains($"\"{type}\"", StringComparison.Ordinal));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
