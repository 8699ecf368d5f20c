using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>The part of a graph that can run as it stands, with what a run would do. Nodes that
/// are not finished yet, and what takes from them, do not keep the others from being looked at.
/// </summary>
internal sealed class GraphPart
{
    private readonly NodeCatalogue _catalogue;
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly PartDocument _part;

    private GraphPart(GraphDocument document, NodeCatalogue catalogue, RunOptions options)
    {
        _catalogue = catalogue;
        Options = options;
        _part = new PartDocument(document);
    }

    /// <summary>Which state of the document it shows; a later one has a larger number.</summary>
    public long Version { get; init; }

    /// <summary>How it would be run.</summary>
    public RunOptions Options { get; }

    /// <summary>The nodes and wires; null when nothing can run. Not to be run.</summary>
    public BoundGraph? Graph { get; private set; }

    /// <summary>What a run would do, by node.</summary>
    public IReadOnlyDictionary<string, PlannedNode> Plan { get; private set; } =
        new Dictionary<string, PlannedNode>();

    /// <summary>What the trainings keep, by node.</summary>
    public IReadOnlyDictionary<string, KeptWork> Kept { get; private set; } =
        new Dictionary<string, KeptWork>();

    /// <summary>Why a node is not in this part, by node.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    /// <summary>Finds the part of a document that can run.</summary>
    public static GraphPart Of(
        GraphDocument document, NodeCatalogue catalogue, RunOptions options, long version)
    {
        GraphPart part = new(document, catalogue, options) { Version = version };
        while (part.Try() is (string id, string why))
        {
            foreach (string behind in part._part.Remove(id))
            {
                part._faults[behind] = $"{id} before it cannot run: {why}";
            }

            part._faults[id] = why;
        }

        return part;
    }

    /// <summary>A second graph of the same part, to be run or looked at.</summary>
    public BoundGraph Bind() =>
        GraphBinder.Bind(_part.Document, _catalogue, [], Bindings.For(Options), [])!;

    /// <summary>Tries the part as it is.</summary>
    /// <returns>A node that stands in the way, and why; null when there is none.</returns>
    private (string Node, string Why)? Try()
    {
        List<Problem> problems = [];
        BoundGraph? graph = GraphBinder.Bind(
            _part.Document, _catalogue, [], Bindings.For(Options), problems);
        if (graph is null)
        {
            return problems.Where(problem => problem.IsError).Select(Blame)
                .FirstOrDefault(blame => blame is not null);
        }

        try
        {
            GraphRunner runner = new();
            Plan = runner.Plan(graph, Options).Nodes.ToDictionary(node => node.Node);
            Kept = runner.Kept(graph, Options).ToDictionary(work => work.Node);
            Graph = graph;
            return null;
        }
        catch (NodeRunException fault) when (_part.Document.Node(fault.NodeId) is not null)
        {
            return (fault.NodeId, fault.Message);
        }
    }

    private (string, string)? Blame(Problem problem) =>
        problem.Where.Split('.') is ["nodes", string id, ..] && _part.Document.Node(id) is not null
            ? (id, problem.Message)
            : null;
}
