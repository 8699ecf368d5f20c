using System.Collections.Concurrent;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Curves;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

/// <summary>Draws a graph of fakes, runs it in a folder of its own and remembers the events.
/// </summary>
internal sealed class TestGraph : IDisposable
{
    private readonly Dictionary<string, Node> _nodes = [];
    private readonly Dictionary<string, NodeMode> _modes = [];
    private readonly List<(string From, string To)> _wires = [];
    private readonly bool _owns;

    public TestGraph(string? folder = null)
    {
        _owns = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("gangraph-run-").FullName;
        Options = new RunOptions
        {
            OutFolder = Path.Combine(Folder, "out"),
            CacheFolder = Path.Combine(Folder, "cache"),
            SpanFrames = 4,
        };
    }

    public string Folder { get; }

    public RunOptions Options { get; set; }

    public FrameRate Rate { get; set; } = new(10);

    public int Width { get; set; }

    public long Seed { get; set; }

    public CancellationTokenSource Cancel { get; set; } = new();

    public TimeProvider? Clock { get; init; }

    public ConcurrentQueue<RunEvent> Events { get; } = [];

    public Ledger Ledger { get; } = new();

    public TestGraph Add(string id, Node node)
    {
        _nodes.Add(id, node);
        return this;
    }

    /// <summary>Adds nodes in a row, each fed by the one before through its frames.</summary>
    public TestGraph Chain(params (string Id, Node Node)[] nodes)
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            Add(nodes[i].Id, nodes[i].Node);
            if (i > 0)
            {
                Wire(nodes[i - 1].Id + ".frames", nodes[i].Id + ".frames");
            }
        }

        return this;
    }

    public TestGraph Wire(string from, string to)
    {
        _wires.Add((from, to));
        return this;
    }

    public TestGraph Set(string setting, object value)
    {
        string[] parts = setting.Split('.');
        NodePorts.Of(_nodes[parts[0]]).Settings[parts[1]].CurrentValue = value;
        return this;
    }

    public TestGraph Curve(string setting, params CurvePoint[] points)
    {
        string[] parts = setting.Split('.');
        NodePorts.Of(_nodes[parts[0]]).Settings[parts[1]].Curve = new Curve(points);
        return this;
    }

    public TestGraph Put(string id, NodeMode mode)
    {
        _modes[id] = mode;
        return this;
    }

    public T Node<T>(string id)
        where T : Node => (T)_nodes[id];

    public Watched Watch(string id) => ((IWatched)_nodes[id]).Watch;

    public BoundGraph Bind()
    {
        Dictionary<string, (BoundNode Bound, List<Wire> Wires)> bound = [];
        foreach ((string id, Node node) in _nodes)
        {
            List<Wire> wires = [];
            bound.Add(id, (new BoundNode
            {
                Id = id,
                Type = new NodeType(node.GetType().Name, "Fakes", node.GetType()),
                Node = node,
                Ports = NodePorts.Of(node),
                Mode = _modes.GetValueOrDefault(id),
                Wires = wires,
            }, wires));
        }

        foreach ((string from, string to) in _wires)
        {
            BoundNode source = bound[from.Split('.')[0]].Bound;
            Output output = source.Ports.Outputs[from.Split('.')[1]];
            bound[to.Split('.')[0]].Wires.Add(new Wire(source, output, to.Split('.')[1]));
        }

        GraphDocument document = GraphDocument.New(Path.Combine(Folder, "graph.json"));
        return new BoundGraph
        {
            Document = document,
            Text = new(document.ToCanonicalText),
            Nodes = Sort(bound.Values.Select(node => node.Bound)),
            Rate = Rate,
            Width = Width,
            Height = Width,
            Seed = Seed,
        };
    }

    public RunReport Run() =>
        new GraphRunner(Clock).Run(Bind(), Options, Events.Enqueue, Cancel.Token);

    public GraphViewer View() => new(Bind(), Options, Events.Enqueue, Clock);

    /// <summary>Runs and asks for success.</summary>
    public RunReport RunWell()
    {
        RunReport report = Run();
        Assert.Null(report.Failure);
        Assert.Equal(RunOutcome.Done, report.Outcome);
        return report;
    }

    public PlannedNode Plan(string id) =>
        new GraphRunner().Plan(Bind(), Options).Nodes.Single(node => node.Node == id);

    public string OutPath(string name) => Path.Combine(Options.OutFolder, name);

    public double[] Frames(string name = "film.txt") =>
        [.. File.ReadAllLines(OutPath(name)).Select(double.Parse)];

    public void Dispose()
    {
        Cancel.Dispose();
        if (_owns)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static List<BoundNode> Sort(IEnumerable<BoundNode> nodes)
    {
        List<BoundNode> open = [.. nodes];
        List<BoundNode> sorted = [];
        while (open.Count > 0)
        {
            BoundNode next = open.First(n => n.Wires.All(wire => sorted.Contains(wire.From)));
            open.Remove(next);
            sorted.Add(next);
        }

        return sorted;
    }
}
