namespace GanGraph.Cli.Tests.Faults;

/// <summary>A device that is not there, and one whose memory is full.</summary>
public sealed class DeviceFaultsTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public DeviceFaultsTests() => SmallPiece.Write(_gangraph);

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Run_CudaWhereThereIsNone_SaysWhatToDo()
    {
        if (File.Exists("/dev/nvidiactl"))
        {
            Console.WriteLine("Left out: there is a CUDA device here.");
            return;
        }

        Answer answer = _gangraph.Run("run", "piece/piece.json", "--device", "cuda");

        Assert.Equal((1, "gangraph: --device is cuda, but there is no CUDA device, or the libtorch "
            + "in use was made without CUDA. Leave it out to compute on the CPU; gangraph info "
            + "shows what there is.\n"), (answer.Code, answer.Error));
    }

    [Fact]
    public void Run_TrainingThatDoesNotFitIntoTheMemory_GoesOnInParts()
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("Left out: memory is made scarce on Linux only.");
            return;
        }

        // A step of it takes more than a gigabyte.
        SmallTraining.Write(
            _gangraph, "\"size\": 128, \"channels\": 4, \"latentDimension\": 8, \"batch\": 512, "
            + "\"steps\": 1");
        _gangraph.Around.AddRange(["prlimit", "--data=1100000000"]);

        Answer answer = _gangraph.Run("run", "piece/train.json", "--device", "cpu");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Matches(
            @"train: The device ran out of memory at step 1: from here on each step takes its "
            + @"batch of 512 in (2|4|8|16) parts of at most (256|128|64|32) and adds up their "
            + @"gradients, which is slower\. Batch normalisation sees at most (256|128|64|32) at "
            + @"a time\.\n",
            answer.Output);
        string card = Assert.Single(Directory.GetFiles(
            _gangraph.At("piece"), "step-00000001.json", SearchOption.AllDirectories),
            path => path.Contains("checkpoints", StringComparison.Ordinal));
        Assert.Matches("\"parts\": (2|4|8|16),", File.ReadAllText(card));
    }

    [Fact]
    public void Run_SignalThatIsNoNumber_SaysWhen()
    {
        string graph = File.ReadAllText(_gangraph.At("piece/piece.json"))
            .Replace(
                "\"in\": { \"frames\": \"clip.frames\" }",
                "\"in\": { \"frames\": \"clip.frames\", \"strength\": \"wave.signal\" }",
                StringComparison.Ordinal)
            .Replace(
                "\"nodes\": {",
                "\"nodes\": { \"wave\": { \"type\": \"Wave\", \"v\": 1, \"set\": { \"shape\": "
                    + "\"ramp\", \"low\": -1.7e308, \"high\": 1.7e308 } },",
                StringComparison.Ordinal);
        _gangraph.Write("piece/piece.json", graph);

        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal((1, "gangraph: twist: strength gets no number from its signal at 0 seconds, "
            + "wanted is one. Choose smaller settings for the node that the signal comes from.\n"),
            (answer.Code, answer.Error));
    }
}
