using System.Diagnostics;
using System.Globalization;
using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching;

public sealed class UnfinishedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-part-").FullName;

    private string Own => Unfinished.NameOf(Path.Combine(_folder, "film.record"));

    /// <summary>Makes a folder as a process left it that was killed days ago.</summary>
    internal static string Leave(string folder)
    {
        string left = Path.Combine(folder, ".Clip-bbbbbbbbbbbbbbbb.00000000-7-1000-1.part");
        Directory.CreateDirectory(Path.Combine(left, "inside"));
        Directory.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-3));
        return left;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sweep_ProcessIsGone_DeletesFilesAndFolders()
    {
        string file = Make(WithProcess(Own, Dead()));
        string film = Make(WithProcess(Own, Dead()) + ".mp4");
        string folder = WithProcess(Own, Dead());
        Directory.CreateDirectory(Path.Combine(folder, "inside"));

        Unfinished.Sweep(_folder);

        Assert.All([file, film, folder], path => Assert.False(Path.Exists(path)));
    }

    [Fact]
    public void Sweep_ProcessRuns_TouchesNothing()
    {
        string own = Make(Own, hours: 100);

        Unfinished.Sweep(_folder);

        Assert.True(File.Exists(own));
    }

    [Fact]
    public void Sweep_ProcessOfTheSameNumberButAnotherBirth_WaitsAnHour()
    {
        string[] words = Own.Split('-');
        words[^2] = "1000";
        string young = Make(string.Join('-', words));
        string old = Make(string.Join('-', words).Replace("film", "sheet"), hours: 2);

        Unfinished.Sweep(_folder);

        Assert.True(File.Exists(young));
        Assert.False(File.Exists(old));
    }

    [Fact]
    public void Sweep_OtherMachine_WaitsADay()
    {
        string young = Make(Path.Combine(_folder, ".a.00000000-7-1000-1.part"), hours: 20);
        string old = Make(Path.Combine(_folder, ".b.00000000-7-1000-1.part"), hours: 30);

        Unfinished.Sweep(_folder);

        Assert.True(File.Exists(young));
        Assert.False(File.Exists(old));
    }

    [Theory]
    [InlineData(".notes.part")]
    [InlineData("film.part.mp4")]
    [InlineData(".a.b-c-d-1.part")]
    [InlineData("a.00000000-7-1000-1.part")]
    [InlineData(".a.00000000-7-1000-1.part.mp4.txt")]
    public void Sweep_FileOfAPerson_Stays(string name)
    {
        string path = Make(Path.Combine(_folder, name), hours: 1000);

        Unfinished.Sweep(_folder);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void Sweep_Inside_LooksIntoFolders()
    {
        string inner = Directory.CreateDirectory(Path.Combine(_folder, "segments")).FullName;
        string part = Make(WithProcess(
            Unfinished.NameOf(Path.Combine(inner, "0.mov")), Dead()));
        string tensors = Make(WithProcess(
            Unfinished.NameOf(Path.Combine(inner, "step")), Dead()) + ".safetensors");

        Unfinished.Sweep(_folder);
        Assert.True(File.Exists(part));
        Unfinished.Sweep(_folder, inside: true);

        Assert.False(File.Exists(part));
        Assert.False(File.Exists(tensors));
    }

    private static string Make(string path, int hours = 0)
    {
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-hours));
        return path;
    }

    private static int Dead()
    {
        using Process process = Process.Start("true");
        process.WaitForExit();
        return process.Id;
    }

    private static string WithProcess(string name, int process)
    {
        string[] words = name.Split('-');
        words[^3] = process.ToString(CultureInfo.InvariantCulture);
        return string.Join('-', words);
    }
}
