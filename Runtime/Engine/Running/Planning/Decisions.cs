using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Running.Planning;

/// <summary>Decides which nodes have work to do. Wanted are the sinks, and trainings that no sink
/// needs, or what was asked for; what upstream of them is finished is not made again.</summary>
internal sealed class Decisions
{
    private readonly NodeKeys _keys;
    private readonly Cache _cache;
    private readonly RunOptions _options;
    private readonly Dictionary<RunNode, Decision> _decisions = [];
    private readonly HashSet<RunNode> _work = [];

    /// <summary>Decides for all nodes.</summary>
    public Decisions(Wiring wiring, NodeKeys keys, Cache cache, RunOptions options)
    {
        _keys = keys;
        _cache = cache;
        _options = options;
        IReadOnlyList<RunNode> wanted = options.Only.Count == 0
            ? wiring.Ends()
            : [.. options.Only.Distinct().Select(wiring.Wanted)];
        foreach (RunNode node in wanted)
        {
            _decisions[node] = node.Node switch
            {
                SinkNode => ForSink(node),
                ArtifactNode => ForArtifact(node, ""),
                _ => new Decision(PlanState.Run, "it is asked for"),
            };
        }

        foreach (RunNode node in wanted.Where(n => _decisions[n].State != PlanState.Cached))
        {
            Need(node, node.Id);
        }

        HashSet<RunNode> upstream = [.. wanted.SelectMany(node => node.Upstream())];
        foreach (RunNode node in wiring.Nodes)
        {
            _decisions.TryAdd(node, upstream.Contains(node)
                ? new Decision(PlanState.Cached, "what needs it is there")
                : new Decision(
                    PlanState.NotNeeded,
                    options.Only.Count == 0 ? "nothing takes what it makes" : "not asked for"));
        }

        Work = [.. wiring.Nodes.Where(_work.Contains)];
    }

    /// <summary>Decides for what one node needs; nothing else is wanted.</summary>
    public Decisions(
        Wiring wiring, NodeKeys keys, Cache cache, RunOptions options, RunNode wanted)
    {
        _keys = keys;
        _cache = cache;
        _options = options;
        _decisions[wanted] = wanted.Node is ArtifactNode
            ? ForArtifact(wanted, "")
            : new Decision(PlanState.Run, "it is looked at");
        Need(wanted, wanted.Id);
        Work = [.. wiring.Nodes.Where(_work.Contains)];
    }

    /// <summary>The nodes that have to be prepared, each after those it takes from; finished
    /// trainings are among them, to be loaded.</summary>
    public IReadOnlyList<RunNode> Work { get; }

    /// <summary>What is to be done with a node.</summary>
    public Decision Of(RunNode node) => _decisions[node];

    /// <summary>Whether a node has nothing but its finished result to load, without its inputs.
    /// </summary>
    public bool OnlyLoads(RunNode node) =>
        Of(node).State == PlanState.Cached && node.SpanSupplies.Count == 0;

    /// <summary>What a sink and all nodes upstream of it are, by name in the graph.</summary>
    public Dictionary<string, string> Parts(RunNode sink) =>
        sink.Upstream().ToDictionary(n => n.Id, n => _keys.Of(n).Own, StringComparer.Ordinal);

    private void Need(RunNode node, string by)
    {
        if (!_work.Add(node))
        {
            return;
        }

        if (!_decisions.ContainsKey(node))
        {
            _decisions[node] = node.Node is ArtifactNode
                ? ForArtifact(node, by)
                : new Decision(PlanState.Run, $"{by} needs it");
        }

        if (!OnlyLoads(node))
        {
            foreach (Supply supply in node.Supplies)
            {
                Need(supply.From, node.Id);
            }
        }
    }

    private Decision ForArtifact(RunNode node, string by)
    {
        string type = node.Bound.Type.Name;
        string key = _keys.Of(node).Artifact;
        if (_options.Fresh)
        {
            return new Decision(PlanState.Run, "from nothing, as asked for");
        }

        if (!_cache.Artifacts.HoldsWork(type, key))
        {
            return new Decision(
                PlanState.Run, by.Length == 0 ? "no result yet" : $"no result yet, {by} needs it");
        }

        if (_options.TakesUnfinished)
        {
            return new Decision(PlanState.Cached, "taken as far as it is");
        }

        string folder = _cache.Artifacts.PathOf(type, key);
        bool finished = NodeCall.Guard(
            node, n => ((ArtifactNode)n.Node).IsFinished(folder), default);
        return finished
            ? new Decision(PlanState.Cached, "its result is there")
            : new Decision(PlanState.Continue, "an earlier run has done part of it");
    }

    private Decision ForSink(RunNode node)
    {
        NodeKey key = _keys.Of(node);
        if (_options.Fresh)
        {
            return new Decision(PlanState.Run, "from nothing, as asked for");
        }

        SinkRecord? record = _cache.Records.Read(key.Full, out bool damaged);
        string why = damaged ? Decision.RecordDamaged : Change(node);
        if (record is not null)
        {
            string? fault = record.Holds(_options.FirstFrame, _options.EndFrame)
                ? _cache.Files.Fault(record.Files)
                : $"frames {record.First} to {record.End - 1} are there, others are asked for";
            if (fault is null)
            {
                return new Decision(PlanState.Cached, "its files are there", record);
            }

            why = fault;
        }

        bool begun = _cache.Artifacts.HoldsWork(node.Bound.Type.Name, key.Artifact);
        return new Decision(begun ? PlanState.Continue : PlanState.Run, why);
    }

    private string Change(RunNode sink)
    {
        SinkRecord? before = _cache.Records.Newest(sink.Id);
        if (before is null)
        {
            return "no result yet";
        }

        Dictionary<string, string> now = Parts(sink);
        if (before.Parts.TryGetValue(sink.Id, out string? own) && own != now[sink.Id])
        {
            return "settings changed";
        }

        string[] changed = [.. now.Keys.Order(StringComparer.Ordinal)
            .Where(id => before.Parts.TryGetValue(id, out string? part) && part != now[id])];
        return changed.Length == 0 ? "the wiring has changed"
            : $"{string.Join(", ", changed)} changed";
    }
}
