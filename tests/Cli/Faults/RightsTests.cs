using System.Runtime.Versioning;

namespace GanGraph.Cli.Tests.Faults;

/// <summary>Folders and files that the person may not write or read.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RightsTests : IDisposable
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    private const UnixFileMode All = Read | UnixFileMode.UserWrite;

    private readonly Gangraph _gangraph = new();

    public RightsTests()
    {
        SmallPiece.Write(_gangraph);
        if (Environment.UserName == "root")
        {
            // Rights do not hold for root, unless this power is taken away.
            _gangraph.Around.AddRange(
                ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]);
        }
    }

    public void Dispose()
    {
        foreach (string folder in Directory.GetDirectories(_gangraph.Folder))
        {
            File.SetUnixFileMode(folder, All);
        }

        _gangraph.Dispose();
    }

    [Fact]
    public void Run_OutputFolder_SaysWhatToDo()
    {
        Lock("made");

        Answer answer = _gangraph.Run("run", "piece/piece.json", "--out", "made/here");

        Assert.Equal((1, $"gangraph: film: path is \"twisted.mp4\", which cannot be written: "
            + $"{_gangraph.At("made/here")} may not be read or written by you. Change its rights, "
            + "or choose another folder.\n"), (answer.Code, answer.Error));
    }

    [Fact]
    public void Run_CacheFolder_SaysWhatToDo()
    {
        Lock("kept");

        Answer answer = _gangraph.Run("run", "piece/piece.json", "--cache", "kept/here");

        Assert.Equal(1, answer.Code);
        Assert.Matches(
            $"^gangraph: \\w+: .*{_gangraph.At("kept")}.* (denied|written by you)\\. .*\n$",
            answer.Error);
        Assert.DoesNotContain("an error of its own", answer.Error);
    }

    [Fact]
    public void Run_ClipThatMayNotBeRead_SaysWhatToDo()
    {
        File.SetUnixFileMode(_gangraph.At("piece/clip.mkv"), UnixFileMode.None);

        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal((1, $"gangraph: clip: {_gangraph.At("piece/clip.mkv")} may not be read or "
            + "written by you. Change its rights, or choose another folder.\n"),
            (answer.Code, answer.Error));
    }

    [Fact]
    public void Fmt_FolderOfTheGraph_LeavesItAsItWas()
    {
        File.SetUnixFileMode(_gangraph.At("piece"), Read);
        string before = File.ReadAllText(_gangraph.At("piece/piece.json"));

        Answer answer = _gangraph.Run("fmt", "piece/piece.json");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith($"gangraph: {_gangraph.At("piece/.piece.json")}", answer.Error);
        Assert.EndsWith(
            " may not be read or written by you. Change its rights, or choose another folder.\n",
            answer.Error);
        Assert.Equal(before, File.ReadAllText(_gangraph.At("piece/piece.json")));
    }

    [Fact]
    public void Check_GraphThatMayNotBeRead_SaysSo()
    {
        File.SetUnixFileMode(_gangraph.At("piece/piece.json"), UnixFileMode.None);

        Answer answer = _gangraph.Run("check", "piece/piece.json");

        Assert.Equal(3, answer.Code);
        Assert.StartsWith(
            "piece/piece.json file.unreadable The file cannot be read: ", answer.Output);
    }

    [Fact]
    public void Run_DiskThatCanOnlyBeRead_SaysSo()
    {
        using SmallDisk? disk = SmallDisk.TryMake(_gangraph.At("disk"), 64, readOnly: true);
        if (disk is null)
        {
            return;
        }

        Answer answer = _gangraph.Run("run", "piece/piece.json", "--out", "disk/here");

        Assert.Equal((1, $"gangraph: film: path is \"twisted.mp4\", which cannot be written: "
            + $"{_gangraph.At("disk/here")} cannot be written: its disk can only be read. Choose "
            + "another folder.\n"), (answer.Code, answer.Error));
    }

    private void Lock(string folder) => File.SetUnixFileMode(
        Directory.CreateDirectory(_gangraph.At(folder)).FullName, Read);
}
