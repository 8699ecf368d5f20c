namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>The keys of a film as they stand in the graph.</summary>
/// <param name="Seeds">A seed for each key.</param>
/// <param name="Order">The order of the film as positions in the list, from 1; empty for the order
/// of the list.</param>
/// <param name="Locked">Positions, from 1, that keep their seeds.</param>
public sealed record KeyList(
    IReadOnlyList<long> Seeds, IReadOnlyList<int> Order, IReadOnlyList<int> Locked)
{
    /// <summary>The positions in the order of the film.</summary>
    public IReadOnlyList<int> Film =>
        Order.Count > 0 ? Order : [.. Enumerable.Range(1, Seeds.Count)];

    /// <summary>With a key at the end of the list and of the film.</summary>
    public KeyList Add(long seed) => this with
    {
        Seeds = [.. Seeds, seed],
        Order = Order.Count > 0 ? [.. Order, Seeds.Count + 1] : Order,
    };

    /// <summary>With a key locked against other seeds, or free again.</summary>
    public KeyList Lock(int position) => this with
    {
        Locked = Locked.Contains(position)
            ? [.. Locked.Where(other => other != position)]
            : [.. Locked.Append(position).Order()],
    };

    /// <summary>With another seed for a key; a locked one keeps its own.</summary>
    public KeyList Reseed(int position, long seed) => Locked.Contains(position) ? this : this with
    {
        Seeds = [.. Seeds.Select((old, i) => i + 1 == position ? seed : old)],
    };
}
