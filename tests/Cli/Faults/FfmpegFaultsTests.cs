using System.Runtime.Versioning;

namespace GanGraph.Cli.Tests.Faults;

/// <summary>An ffmpeg that is missing, too old, dies in the middle or never ends.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FfmpegFaultsTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public FfmpegFaultsTests() => SmallPiece.Write(_gangraph);

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Run_Missing_SaysHowToInstallIt()
    {
        _gangraph.Variables["GANGRAPH_FFMPEG"] = _gangraph.At("nowhere");

        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal(1, answer.Code);
        Assert.Equal(
            $"gangraph: clip: {_gangraph.At("nowhere/ffprobe")} could not be started, wanted "
            + "ffmpeg 5.1 or later. Install it, for example with: apt-get install ffmpeg\n",
            answer.Error);
    }

    [Fact]
    public void Run_TooOld_SaysWhichVersion()
    {
        FakeFfmpeg.Give(_gangraph, "old", version: "4.4.2");

        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal(1, answer.Code);
        Assert.Equal(
            $"gangraph: clip: {_gangraph.At("piece/clip.mkv")}: ffmpeg stopped and "
            + "said: Unrecognized option 'fps_mode'.. It is version 4.4, wanted 5.1 or later. "
            + "Update it and run again.\n",
            Said(answer, status: 1));
    }

    /// <summary>Whoever shares a graph could put programs beside it.</summary>
    [Fact]
    public void Run_ProgramsInTheFolderOfThePerson_AreNotStarted()
    {
        FakeFfmpeg.Give(_gangraph, "none");
        FakeFfmpeg.Mend(_gangraph);
        foreach (string name in new[] { "ffmpeg", "ffprobe" })
        {
            File.WriteAllText(
                _gangraph.At($"fake/{name}"), $"#!/bin/sh\ntouch {_gangraph.At("started")}\n");
            File.Copy(_gangraph.At($"fake/{name}"), _gangraph.At(name));
        }

        _gangraph.Write("ffmpeg.config.json", """{ "BinaryFolder": "fake" }""");
        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.False(File.Exists(_gangraph.At("started")));
    }

    [Theory]
    [InlineData("decode", "clip", "piece/clip.mkv")]
    [InlineData("encode", "film", "Segment 0 of the film")]
    [InlineData("join", "film", "out/piece/twisted.mp4")]
    public void Run_DiesInTheMiddle_SaysItsLastWordsAndGoesOnLater(
        string fault, string node, string subject)
    {
        FakeFfmpeg.Give(_gangraph, fault);

        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith($"gangraph: {node}: ", answer.Error);
        Assert.EndsWith(
            $"{subject}: ffmpeg stopped and said: [error] the lamp went out. Repair "
            + "what it names and run again.\n",
            Said(answer, status: 7));
        Assert.Empty(Directory.Exists(_gangraph.At("out/piece"))
            ? Directory.GetFiles(_gangraph.At("out/piece")) : []);
        FakeFfmpeg.Mend(_gangraph);
        Assert.Equal(0, _gangraph.Run("run", "piece/piece.json").Code);
        Assert.Contains("20 frames", _gangraph.Run("info", "out/piece/twisted.mp4").Output);
    }

    [Theory]
    [InlineData("hangProbing")]
    [InlineData("hangDecoding")]
    [InlineData("hangEncoding")]
    [InlineData("hangJoining")]
    public void Run_NeverEnds_IsLeftWithOneInterrupt(string fault)
    {
        FakeFfmpeg.Give(_gangraph, fault);
        SmallPiece.Write(_gangraph, seconds: 4);
        string awaited = fault switch
        {
            "hangProbing" => "\"node\":\"clip\"",
            "hangDecoding" => "\"node\":\"twist\"",
            "hangEncoding" => "\"node\":\"film\",\"done\":8",
            _ => "\"node\":\"film\",\"done\":40",
        };

        Answer answer = _gangraph.Interrupt(
            line => line.Contains(awaited, StringComparison.Ordinal) && Hangs(),
            "run", "piece/piece.json", "--json");

        Assert.Equal(130, answer.Code);
        Assert.Equal("cancelled", (string?)answer.Events[^1]["outcome"]);
        FakeFfmpeg.Mend(_gangraph);
        Assert.Equal(0, _gangraph.Run("run", "piece/piece.json").Code);
    }

    /// <summary>Without the status, which FFMpegCore does not tell.</summary>
    private static string Said(Answer answer, int status) => answer.Error.Replace(
        $"stopped with status {status}", "stopped", StringComparison.Ordinal);

    /// <summary>Waits until the program has come to where it waits for ever.</summary>
    private static bool Hangs()
    {
        Thread.Sleep(1000);
        return true;
    }
}
