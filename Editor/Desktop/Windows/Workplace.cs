using System.CommandLine;
using GanGraph.Cli.Commands;
using GanGraph.Cli.Setup;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewers;
using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Running;
using GanGraph.Torch;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>What the window works with, whatever graph is open: what the command line asks for.
/// </summary>
internal sealed class Workplace
{
    private readonly NodeCatalogue _catalogue = Workshop.Catalogue;
    private readonly ViewerCatalogue _viewers = ViewerCatalogue.From(typeof(FramesViewer).Assembly);
    private readonly EditRequest _request;

    /// <summary>Reads a command line, which <c>gangraph edit</c> has checked already.</summary>
    public Workplace(string[] arguments)
    {
        RootCommand command = new();
        EditArguments known = new(command);
        _request = known.Read(command.Parse(arguments));
    }

    /// <summary>The graph to open; null for a new one.</summary>
    public string? Graph => _request.Graph;

    /// <summary>Folders besides the graph's own in which files may lie; full paths.</summary>
    public IReadOnlyList<string> Roots => _request.Roots;

    /// <summary>How the graph at a path is edited.</summary>
    public SessionOptions Editing(string graph) => new()
    {
        Catalogue = _catalogue,
        Roots = Roots,
        CacheFolder = Folders.Cache(graph, _request.Cache),
        CarriesGraph = path => CarriedGraph.In(path) is not null,
    };

    /// <summary>How the graph at a path is run and looked at.</summary>
    public RunSetup Runs(string graph) => new()
    {
        Options = () => new RunOptions
        {
            OutFolder = Folders.Out(graph, _request.Out),
            CacheFolder = Folders.Cache(graph, _request.Cache),
            CacheBytes = _request.CacheBytes,
            Roots = Roots,
            Device = Devices.Choose(_request.Device),
            Maker = ThisProgram.Maker,
            IsOutOfMemory = DeviceMemory.IsFull,
        },
        Viewers = _viewers,
        Words = Failure.TextOf,
    };
}
