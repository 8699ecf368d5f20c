using GanGraph.Cli.Commands;
using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Picking;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Pieces;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewers;
using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Running;
using GanGraph.Torch;

namespace GanGraph.Editor.Browser.Pieces;

/// <summary>What the editor works with, whatever graph is open.</summary>
/// <param name="request">What the person asked for.</param>
internal sealed class Workplace(EditRequest request)
{
    private readonly string _here = request.Graph is null
        ? Environment.CurrentDirectory
        : Path.GetDirectoryName(Path.GetFullPath(request.Graph))!;

    /// <summary>What the person asked for.</summary>
    public EditRequest Request => request;

    /// <summary>The types of nodes there are.</summary>
    public NodeCatalogue Catalogue { get; } = Workshop.Catalogue;

    /// <summary>The pieces that come with the program.</summary>
    public SamplePieces Samples { get; } = SamplePieces.OfCheckout();

    /// <summary>The graphs that were open before.</summary>
    public RecentGraphs Recent { get; } = new(RecentGraphs.UsualFile);

    /// <summary>The folder that new graphs go into; full path.</summary>
    public string Folder => _here;

    /// <summary>The folders in which a graph may read.</summary>
    public AllowedFolders ForReading(string graph) =>
        new([Path.GetDirectoryName(graph)!, .. request.Roots]);

    /// <summary>The folders in which graphs, and films that carry one, may be opened.</summary>
    /// <param name="graph">The graph from which one looks around; null for none.</param>
    public AllowedFolders ForOpening(string? graph) => new(
    [
        graph is null ? _here : Path.GetDirectoryName(graph)!,
        .. request.Roots,
        _here,
        OutFolder(graph ?? "graph.json"),
        .. Samples.Folder is string samples ? [samples] : Array.Empty<string>(),
    ]);

    /// <summary>How values on wires are shown.</summary>
    public ViewerCatalogue Viewers { get; } = ViewerCatalogue.From(typeof(FramesViewer).Assembly);

    /// <summary>The folder that runs of a graph write into.</summary>
    public string OutFolder(string graph) => Folders.Out(graph, request.Out);

    /// <summary>How a graph is run and looked at.</summary>
    public RunSetup Running(string graph) => new()
    {
        Options = () => new RunOptions
        {
            OutFolder = OutFolder(graph),
            CacheFolder = Folders.Cache(graph, request.Cache),
            CacheBytes = request.CacheBytes,
            Roots = request.Roots,
            Device = Devices.Choose(request.Device),
            Maker = ThisProgram.Maker,
            IsOutOfMemory = DeviceMemory.IsFull,
        },
        Viewers = Viewers,
        Begin = () => TensorThreads.Use(null),
        Words = Failure.TextOf,
    };

    /// <summary>How a graph is edited.</summary>
    public SessionOptions Editing(string graph) => new()
    {
        Catalogue = Catalogue,
        Roots = request.Roots,
        CacheFolder = Folders.Cache(graph, request.Cache),
        CarriesGraph = path => CarriedGraph.In(path) is not null,
    };
}
