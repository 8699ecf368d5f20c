namespace GanGraph.Editor.Rules;

/// <summary>Finds out whether a new wire would close a ring, from one of its two nodes.</summary>
internal sealed class Ring
{
    private readonly Dictionary<string, string> _next = new(StringComparer.Ordinal);
    private readonly string _start;

    private Ring(string start, bool isFrom)
    {
        _start = start;
        IsFrom = isFrom;
        _next.Add(start, "");
    }

    /// <summary>Whether the node is the one at which the wire would begin.</summary>
    public bool IsFrom { get; }

    /// <summary>Looks back from the node at which the wire would begin.</summary>
    public static Ring From(GraphView graph, string start)
    {
        Ring ring = new(start, isFrom: true);
        ring.Walk(id => graph.Node(id)?.ComingIn.Select(wire => wire.From.Node) ?? []);
        return ring;
    }

    /// <summary>Looks ahead from the node at which the wire would end.</summary>
    public static Ring To(GraphView graph, string start)
    {
        Ring ring = new(start, isFrom: false);
        ring.Walk(id => graph.GoingOut(id).Select(wire => wire.To.Node));
        return ring;
    }

    /// <summary>Why there can be no wire between the node and another one; null when there can.
    /// </summary>
    public string? Fault(string other)
    {
        if (other == _start)
        {
            return $"{other} would wait for itself. Wire another node here.";
        }

        if (!_next.ContainsKey(other))
        {
            return null;
        }

        List<string> way = [];
        for (string at = other; at.Length > 0; at = _next[at])
        {
            way.Add(at);
        }

        if (!IsFrom)
        {
            way.Reverse();
        }

        return $"{string.Join(" → ", way.Append(way[0]))} would be a circle, so that none of them "
            + "could begin. Remove one of the wires between them first.";
    }

    private void Walk(Func<string, IEnumerable<string>> neighbours)
    {
        Queue<string> open = new([_start]);
        while (open.TryDequeue(out string? id))
        {
            foreach (string neighbour in neighbours(id))
            {
                if (_next.TryAdd(neighbour, id))
                {
                    open.Enqueue(neighbour);
                }
            }
        }
    }
}
