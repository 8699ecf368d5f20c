using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>Puts the status of each node together from what a run tells of it and from what a
/// plan says.</summary>
/// <param name="board">Takes the result.</param>
/// <param name="shows">Names what a training shows besides its ports.</param>
internal sealed class Marks(StatusBoard board, Func<KeptWork, IReadOnlyList<string>> shows)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Told> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeStatus> _looks = new(StringComparer.Ordinal);
    private GraphPart? _part;
    private bool _runs;
    private RunOutcome _outcome;

    /// <summary>A run begins.</summary>
    /// <param name="plan">What it will do.</param>
    public void Begin(RunPlan plan)
    {
        lock (_lock)
        {
            _runs = true;
            _looks.Clear();
            _told.Clear();
            foreach (PlannedNode node in plan.Nodes)
            {
                bool waits = node.State is PlanState.Run or PlanState.Continue;
                _told[node.Node] = new Told(
                    waits ? new NodeStatus(NodeMark.Waiting) : OfPlan(node, null), node.Key);
            }

            Compose();
        }
    }

    /// <summary>A run has ended; what it told stays until the next plan.</summary>
    public void End(RunOutcome outcome)
    {
        lock (_lock)
        {
            (_runs, _outcome) = (false, outcome);
            foreach ((string node, Told told) in _told)
            {
                if (told.Status.State is NodeMark.Waiting or NodeMark.Running)
                {
                    _told[node] = told with
                    {
                        Status = new NodeStatus(NodeMark.Skipped)
                        {
                            Text = "the run did not come to its end",
                            Seconds = told.Status.Seconds,
                        },
                    };
                }
            }
        }
    }

    /// <summary>A run tells of a node.</summary>
    public void Tell(string node, Func<NodeStatus, NodeStatus> change)
    {
        lock (_lock)
        {
            if (_told.TryGetValue(node, out Told? told))
            {
                _told[node] = told with { Status = change(told.Status) };
                Compose(node);
            }
        }
    }

    /// <summary>A look takes long, and tells of a node that works for it; null when it is over.
    /// </summary>
    public void Look(string node, NodeStatus? status)
    {
        lock (_lock)
        {
            if (status is null ? _looks.Remove(node) : _looks.TryAdd(node, status))
            {
                Compose(node);
            }
            else if (status is not null)
            {
                _looks[node] = status;
                Compose(node);
            }
        }
    }

    /// <summary>A plan says how the graph stands as it is now.</summary>
    public void Plan(GraphPart part)
    {
        lock (_lock)
        {
            _part = part;
            Compose();
        }
    }

    /// <summary>What the last run told of the nodes.</summary>
    public IReadOnlyDictionary<string, NodeStatus> OfRun()
    {
        lock (_lock)
        {
            return _told.ToDictionary(pair => pair.Key, pair => pair.Value.Status);
        }
    }

    private void Compose()
    {
        Dictionary<string, NodeStatus> all = new(StringComparer.Ordinal);
        IEnumerable<string> nodes = _part is null
            ? _told.Keys
            : _part.Plan.Keys.Concat(_part.Faults.Keys);
        foreach (string node in nodes)
        {
            all[node] = Of(node);
        }

        board.SetAll(all);
    }

    private void Compose(string node)
    {
        if (_part is null || _part.Plan.ContainsKey(node) || _part.Faults.ContainsKey(node))
        {
            board.Set(node, Of(node));
        }
    }

    private NodeStatus Of(string node)
    {
        Told? told = _told.GetValueOrDefault(node);
        PlannedNode? planned = _part?.Plan.GetValueOrDefault(node);
        NodeStatus status = Of(node, told, planned);
        return _part?.Kept.GetValueOrDefault(node) is KeptWork kept
            ? status with { Shows = shows(kept) }
            : status;
    }

    private NodeStatus Of(string node, Told? told, PlannedNode? planned)
    {
        if (_looks.TryGetValue(node, out NodeStatus? look)
            && !(_runs && told?.Status.State == NodeMark.Running))
        {
            return look;
        }

        bool isSame = told is not null && (planned is null || planned.Key == told.Key);
        bool holds = told is not null && (_runs
            ? isSame || told.Status.State == NodeMark.Running
            : isSame && (told.Status.State == NodeMark.Failed
                || (told.Status.State == NodeMark.Skipped && _outcome == RunOutcome.Failed)));
        if (holds)
        {
            return told!.Status;
        }

        if (planned is null)
        {
            return new NodeStatus(NodeMark.Idle)
            {
                Text = _part?.Faults.GetValueOrDefault(node) ?? "",
            };
        }

        NodeStatus status = OfPlan(planned, told?.Status.Seconds);
        return status.State == NodeMark.Fresh && told?.Status.State == NodeMark.Cached
            ? status with { State = NodeMark.Stale }
            : status;
    }

    private static NodeStatus OfPlan(PlannedNode planned, double? seconds)
    {
        NodeMark mark = planned.State switch
        {
            PlanState.Cached => NodeMark.Cached,
            PlanState.NotNeeded => NodeMark.Idle,
            _ => planned.HasRun ? NodeMark.Stale : NodeMark.Fresh,
        };
        return new NodeStatus(mark) { Text = planned.Why, Seconds = seconds };
    }

    private sealed record Told(NodeStatus Status, string Key);
}
