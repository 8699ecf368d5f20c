using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using GanGraph.Cli.Caching;
using GanGraph.Cli.Setup;
using GanGraph.Engine.Running;
using GanGraph.Torch;

namespace GanGraph.Cli.Commands;

/// <summary>What <c>run</c> and <c>plan</c> understand besides the graph: how to run it.</summary>
internal sealed partial class RunArguments
{
    private readonly Option<FrameRange?> _frames = new("--frames")
    {
        HelpName = "first:end",
        Description = "Render only these frames, such as 0:120; either number may be left out",
        CustomParser = FrameRange.Read,
    };

    private readonly Option<string> _device = new("--device")
    {
        HelpName = "auto|cpu|cuda[:n]",
        Description = "What to compute on; auto takes CUDA where there is any",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "folder",
        Description = "Where films and pictures go; out/<name of the graph> if you do not say",
    };

    private readonly Option<bool> _fresh = new("--fresh")
    {
        Description = "Begin trainings and films from nothing; what there is stays on the disk",
    };

    private readonly CacheSize _cacheSize;

    /// <summary>Adds them to a command.</summary>
    public RunArguments(Command command)
    {
        _device.Validators.Add(CheckDevice);
        command.Options.Add(_frames);
        command.Options.Add(_device);
        command.Options.Add(_out);
        command.Options.Add(_fresh);
        _cacheSize = new CacheSize(command);
    }

    /// <summary>How to run a graph.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="graph">What it says of the graph.</param>
    /// <param name="opened">The graph.</param>
    public RunOptions Options(ParseResult line, GraphArguments graph, OpenedGraph opened)
    {
        FrameRange? frames = line.GetValue(_frames);
        return new RunOptions
        {
            OutFolder = Folders.Out(graph.Path(line), line.GetValue(_out)),
            CacheFolder = graph.Cache(line),
            CacheBytes = _cacheSize.Of(line),
            Roots = opened.Roots,
            Device = Devices.Choose(line.GetValue(_device)!),
            FirstFrame = frames?.First ?? 0,
            EndFrame = frames?.End,
            Fresh = line.GetValue(_fresh),
            Maker = ThisProgram.Maker,
            IsOutOfMemory = DeviceMemory.IsFull,
        };
    }

    /// <summary>Refuses a device that there is nowhere.</summary>
    public static void CheckDevice(OptionResult result)
    {
        string text = result.Tokens.SingleOrDefault()?.Value ?? "auto";
        if (!DeviceName().IsMatch(text))
        {
            result.AddError($"--device is {text}. Choose auto, cpu, cuda or cuda:0.");
        }
    }

    [GeneratedRegex(@"^(auto|cpu|cuda(:\d{1,3})?)$")]
    private static partial Regex DeviceName();
}
