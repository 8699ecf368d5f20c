namespace GanGraph.Cli.Tests.Faults;

/// <summary>Pictures and films that are none, that are empty, or that would fill the memory.
/// </summary>
public sealed class MediaFaultsTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Run_PicturesThatAreNone_AreNamedAndLeftOut()
    {
        if (OperatingSystem.IsLinux())
        {
            _gangraph.Around.AddRange(["prlimit", "--data=3000000000"]); // 10.8 GB do not fit
        }

        SmallPiece.Ffmpeg(
            _gangraph, "-f", "lavfi", "-i", "color=red:s=32x32", "-frames:v", "1", "z.png");
        SmallPiece.Ffmpeg(
            _gangraph, "-f", "lavfi", "-i", "color=red:s=32x32", "-frames:v", "1", "z.jpg");
        Directory.CreateDirectory(_gangraph.At("set"));
        File.WriteAllBytes(_gangraph.At("set/a.png"), Bomb.Png());
        File.WriteAllBytes(
            _gangraph.At("set/b.jpg"), Bomb.Jpeg(File.ReadAllBytes(_gangraph.At("z.jpg"))));
        _gangraph.Write("set/c.png", "hello");
        _gangraph.Write("set/d.jpg", "");
        File.Move(_gangraph.At("z.png"), _gangraph.At("set/z.png"));
        _gangraph.Write("a.json", Graph("PictureFolder", "set"));

        Answer answer = _gangraph.Run("run", "a.json", "--out", "out");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("source: Left out: a.png: 60000 x 60000 are 3600 million pixels, wanted at "
            + "most 100 million. Make it smaller.\n", answer.Output);
        Assert.Contains("source: Left out: b.jpg: 60000 x 60000 are 3600 million pixels, wanted at "
            + "most 100 million. Make it smaller.\n", answer.Output);
        Assert.Matches(
            @"source: Left out: c\.png: .+, wanted a whole JPEG, PNG, WebP or TIFF file\. "
            + @"Save it again or leave it out\.\n", answer.Output);
        Assert.Matches(
            @"source: Left out: d\.jpg: .+, wanted a whole JPEG, PNG, WebP or TIFF file\. "
            + @"Save it again or leave it out\.\n", answer.Output);
        Assert.Equal(
            ["f-000000.png"],
            Directory.GetFiles(_gangraph.At("out")).Select(path => Path.GetFileName(path)));
        Assert.Contains("60000 x 60000", _gangraph.Run("info", "set/a.png").Output);
    }

    [Fact]
    public void Run_NoPictureIsOne_SaysSo()
    {
        _gangraph.Write("set/c.png", "hello");
        _gangraph.Write("a.json", Graph("PictureFolder", "set"));

        Answer answer = _gangraph.Run("run", "a.json");

        Assert.Equal((1, "gangraph: source: path is set with 1 pictures, none of them can be used. "
            + "Choose a folder with JPEG, PNG, WebP or TIFF files or looser settings.\n"),
            (answer.Code, answer.Error));
    }

    [Fact]
    public void Run_SoundOnly_SaysSo()
    {
        SmallPiece.Ffmpeg(_gangraph, "-f", "lavfi", "-i", "sine=d=1", "clip.mp4");

        Assert.Equal(
            $"gangraph: source: {_gangraph.At("clip.mp4")}: there are no moving pictures in it, "
            + "only audio. Give a film.\n",
            Film("clip.mp4"));
    }

    [Fact]
    public void Run_ClipWithoutFrames_SaysSo()
    {
        SmallPiece.Ffmpeg(
            _gangraph, "-f", "lavfi", "-i", "testsrc=s=32x32:r=10:d=1", "-c:v", "rawvideo",
            "-frames:v", "0", "clip.avi");

        Assert.Matches(
            $"^gangraph: source: {_gangraph.At("clip.avi")}: (no frame was found|there are no "
            + "moving pictures in it).+\n$",
            Film("clip.avi"));
    }

    [Fact]
    public void Run_ClipCutShort_SaysSo()
    {
        SmallPiece.Ffmpeg(_gangraph, "-f", "lavfi", "-i", "testsrc=s=32x32:r=10:d=1", "clip.mp4");
        byte[] whole = File.ReadAllBytes(_gangraph.At("clip.mp4"));
        File.WriteAllBytes(_gangraph.At("clip.mp4"), whole[..(whole.Length / 2)]);

        string said = Film("clip.mp4");

        Assert.StartsWith(
            $"gangraph: source: {_gangraph.At("clip.mp4")}: ffprobe cannot read it and said: ",
            said);
        Assert.EndsWith(". Give a film.\n", said);
    }

    private string Film(string path)
    {
        _gangraph.Write("a.json", Graph("VideoFrames", path));
        Answer answer = _gangraph.Run("run", "a.json");
        Assert.Equal(1, answer.Code);
        return answer.Error;
    }

    private static string Graph(string loader, string path) => $$"""
        {
          "format": "gangraph/1",
          "nodes": {
            "source": { "type": "{{loader}}", "v": 1, "set": { "path": "{{path}}" } },
            "out": { "type": "EncodePictures", "v": 1, "set": { "path": "f.png" },
              "in": { "frames": "source.frames" } }
          }
        }
        """;
}
