using GanGraph.Cli.Commands;
using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Picking;
using GanGraph.Editor.Editing;
using GanGraph.Engine.Catalogue;

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
    public SamplePieces Samples { get; } = new();

    /// <summary>The graphs that were open before.</summary>
    public RecentGraphs Recent { get; } = new();

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
        Folders.Out(graph ?? "graph.json", request.Out),
        .. Samples.Folder is string samples ? [samples] : Array.Empty<string>(),
    ]);

    /// <summary>How a graph is edited.</summary>
    public SessionOptions Editing(string graph) => new()
    {
        Catalogue = Catalogue,
        Roots = request.Roots,
        CacheFolder = Folders.Cache(graph, request.Cache),
    };
}
