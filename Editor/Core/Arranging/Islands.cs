namespace GanGraph.Editor.Arranging;

/// <summary>Finds which blocks hang together by wires.</summary>
internal static class Islands
{
    /// <summary>The parts that hang together, the largest first, equal ones in the order of their
    /// first block.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(int count, IReadOnlyList<BlockWire> wires)
    {
        int[] chief = [.. Enumerable.Range(0, count)];
        foreach (BlockWire wire in wires)
        {
            (int one, int other) = (Chief(wire.From), Chief(wire.To));
            chief[Math.Max(one, other)] = Math.Min(one, other);
        }

        return
        [
            .. Enumerable.Range(0, count).GroupBy(Chief)
                .OrderByDescending(island => island.Count())
                .ThenBy(island => island.Key)
                .Select(island => (IReadOnlyList<int>)[.. island]),
        ];

        int Chief(int block)
        {
            while (chief[block] != block)
            {
                chief[block] = chief[chief[block]];
                block = chief[block];
            }

            return block;
        }
    }
}
