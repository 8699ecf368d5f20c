namespace GanGraph.Cli.Tests.Faults;

/// <summary>A disk that is full while something is written: the run says so, what was finished is
/// kept, and when there is room again it goes on.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    private string Small => _gangraph.At("small");

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Run_NoRoomForTheFilm_SaysSoAndKeepsItsSegments()
    {
        SmallPiece.Write(_gangraph);
        using SmallDisk? disk = SmallDisk.TryMake(Small, 256);
        if (disk is null)
        {
            return;
        }

        disk.Fill(kilobytesLeft: 0);
        Answer full = _gangraph.Run("run", "piece/piece.json", "--out", "small/out");
        disk.Empty();

        Assert.Equal(1, full.Code);
        Assert.Matches(
            @"^gangraph: film: .*/small/out/twisted\.mp4: ffmpeg stopped( with status \d+)? and "
            + @"said: .*No space left on device.*\. Repair what it names and run again\.\n$",
            full.Error);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(Small, "out")));
        Answer again = _gangraph.Run("run", "piece/piece.json", "--out", "small/out", "--json");
        Assert.Equal(0, again.Code);
        Assert.Contains("20 frames", _gangraph.Run("info", "small/out/twisted.mp4").Output);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(16)]
    public void Run_NoRoomInTheCache_SaysSoAndGoesOnLater(int kilobytesLeft)
    {
        SmallPiece.Write(_gangraph);
        using SmallDisk? disk = SmallDisk.TryMake(Small, 512);
        if (disk is null)
        {
            return;
        }

        disk.Fill(kilobytesLeft);
        Answer full = _gangraph.Run("run", "piece/piece.json", "--cache", "small/cache");
        disk.Empty();

        Assert.Equal(1, full.Code);
        Assert.Matches(
            "^gangraph: .*(the disk is full. Make room and run again|No space left on device).*\n$",
            full.Error);
        Answer again = _gangraph.Run("run", "piece/piece.json", "--cache", "small/cache");
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Contains("20 frames", _gangraph.Run("info", "out/piece/twisted.mp4").Output);
        Assert.Empty(Directory.GetFiles(Small, "*.part*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Run_NoRoomForPictures_SaysSoAndGoesOnLater()
    {
        SmallPiece.Write(_gangraph);
        string graph = File.ReadAllText(_gangraph.At("piece/piece.json"))
            .Replace("EncodeVideo", "EncodePictures", StringComparison.Ordinal)
            .Replace("twisted.mp4", "t.png", StringComparison.Ordinal);
        _gangraph.Write("piece/piece.json", graph);
        using SmallDisk? disk = SmallDisk.TryMake(Small, 512);
        if (disk is null)
        {
            return;
        }

        disk.Fill(kilobytesLeft: 30);
        Answer full = _gangraph.Run("run", "piece/piece.json", "--out", "small/out");
        disk.Empty();

        Assert.Equal(1, full.Code);
        Assert.Matches(
            @"^gangraph: film: .*small/out/t-0000\d\d\.png cannot be written: .+\n$", full.Error);
        Assert.All(
            Directory.GetFileSystemEntries(Path.Combine(Small, "out")),
            path => Assert.Matches(@"/t-0000\d\d\.png$", path));
        Assert.Equal(
            0, _gangraph.Run("run", "piece/piece.json", "--out", "small/out").Code);
        Assert.Equal(20, Directory.GetFiles(Path.Combine(Small, "out")).Length);
    }

    [Fact]
    public void Run_NoRoomForACheckpoint_KeepsTheOldOneAndGoesOnLater()
    {
        SmallPiece.Write(_gangraph);
        SmallTraining.Write(
            _gangraph, "\"size\": 32, \"channels\": 2, \"latentDimension\": 4, \"batch\": 2, "
            + "\"steps\": 4");
        string[] run = ["run", "piece/train.json", "--device", "cpu", "--threads", "1"];
        string[] further =
            ["--set", "train.steps=8", "--set", "train.checkpointEvery=1"];
        using SmallDisk? disk = SmallDisk.TryMake(Small, 4096);
        if (disk is null)
        {
            return;
        }

        Assert.Equal(0, _gangraph.Run([.. run, "--cache", "small/cache"]).Code);
        Assert.Equal(0, _gangraph.Run([.. run, "--cache", "large", .. further]).Code);
        string old = Only("small", "step-00000004.safetensors", "checkpoints");
        byte[] before = File.ReadAllBytes(old);
        disk.Fill(kilobytesLeft: 8);
        Answer full = _gangraph.Run([.. run, "--cache", "small/cache", .. further]);
        disk.Empty();

        Assert.Equal(1, full.Code);
        Assert.Matches(
            "^gangraph: train: .+ cannot be written: the disk is full. Make room and run again; "
            + "what was finished before is kept. gangraph cache clear removes what can be made "
            + "again.\n$",
            full.Error);
        Assert.Equal(before, File.ReadAllBytes(old));
        Answer again = _gangraph.Run([.. run, "--cache", "small/cache", .. further]);
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Equal(
            File.ReadAllBytes(Only("large", "step-00000008.safetensors", "generators")),
            File.ReadAllBytes(Only("small", "step-00000008.safetensors", "generators")));
    }

    private string Only(string folder, string name, string inside) => Assert.Single(
        Directory.GetFiles(_gangraph.At(folder), name, SearchOption.AllDirectories),
        path => path.Contains($"/{inside}/", StringComparison.Ordinal));
}
