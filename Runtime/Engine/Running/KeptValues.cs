using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running;

/// <summary>Values that were made for a graph that was looked at, such as generators, for the next
/// one in which they are the same: after an edit only what has changed is made again.</summary>
/// <remarks>Values go from one <see cref="GraphViewer"/> to the next, never to two at once. Kept
/// are those of nodes that give nothing but values, hold no files and are no artifacts; what no
/// viewer has taken for a few looks is disposed.</remarks>
public sealed class KeptValues : IDisposable
{
    private const int MostViewers = 4;

    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Lock _lock = new();

    /// <summary>Disposes all values that no viewer has.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Drop(_ => true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Gives a node its values if they are here and are all that is wanted of it.
    /// </summary>
    internal bool Restore(RunNode node, RunContext context)
    {
        if (!IsKept(node))
        {
            return false;
        }

        string key = KeyOf(node, context);
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out Entry? entry) || node.Values.Any(
                output => output.Connected && !entry.Values.ContainsKey(output.Name)))
            {
                return false;
            }

            _entries.Remove(key);
            foreach (Output output in node.Values)
            {
                output.Held = entry.Values.GetValueOrDefault(output.Name);
            }

            return true;
        }
    }

    /// <summary>Takes the values of a node over and empties its ports; does nothing where they are
    /// not to be kept.</summary>
    internal void Keep(RunNode node, RunContext context)
    {
        if (!IsKept(node))
        {
            return;
        }

        Dictionary<string, object> values = node.Values.Where(output => output.Held is not null)
            .ToDictionary(output => output.Name, output => output.Held!);
        lock (_lock)
        {
            // A value that a node has passed on is there already, and goes with that one.
            bool isThere = _entries.Values.Any(entry => entry.Values.Values.Intersect(
                values.Values, ReferenceEqualityComparer.Instance).Any());
            if (values.Count == 0
                || (!isThere && !_entries.TryAdd(KeyOf(node, context), new Entry(values))))
            {
                return;
            }
        }

        foreach (Output output in node.Values)
        {
            output.Held = null;
        }
    }

    /// <summary>A viewer has been closed: what has waited for too long goes.</summary>
    internal void Age()
    {
        lock (_lock)
        {
            foreach (Entry entry in _entries.Values)
            {
                entry.Viewers++;
            }

            Drop(entry => entry.Viewers > MostViewers);
        }
    }

    private static bool IsKept(RunNode node) =>
        node.Streams.Count == 0 && node.Values.Count > 0
        && node.Node is not (ArtifactNode or SinkNode or IDisposable);

    private static string KeyOf(RunNode node, RunContext context) =>
        $"{context.Options.Device} {context.Keys.Of(node).Values}";

    private void Drop(Func<Entry, bool> isOver)
    {
        foreach ((string key, Entry entry) in _entries.Where(one => isOver(one.Value)).ToList())
        {
            _entries.Remove(key);
            foreach (IDisposable value in entry.Values.Values.OfType<IDisposable>())
            {
                value.Dispose();
            }
        }
    }

    private sealed class Entry(Dictionary<string, object> values)
    {
        public Dictionary<string, object> Values { get; } = values;

        public int Viewers { get; set; }
    }
}
