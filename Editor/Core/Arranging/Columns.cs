namespace GanGraph.Editor.Arranging;

/// <summary>Chooses the column of each block: behind all that it takes from, and as near to what
/// takes from it as that leaves room for.</summary>
internal static class Columns
{
    /// <summary>The columns by the numbers of the blocks, and the wires that lead to the right:
    /// of those that close a ring, one is left out.</summary>
    public static (int[] Columns, IReadOnlyList<BlockWire> Wires) Of(
        int count, IReadOnlyList<BlockWire> wires)
    {
        ILookup<int, BlockWire> leaving = wires.ToLookup(wire => wire.From);
        int[] waiting = new int[count];
        foreach (BlockWire wire in wires)
        {
            waiting[wire.To]++;
        }

        List<int> order = InOrder(waiting, leaving);
        int[] places = new int[count];
        for (int i = 0; i < count; i++)
        {
            places[order[i]] = i;
        }

        List<BlockWire> ahead = [.. wires.Where(wire => places[wire.From] < places[wire.To])];
        return (Place(order, ahead), ahead);
    }

    /// <summary>The blocks, each behind those that it takes from. In a ring the one begins that
    /// waits for the fewest.</summary>
    private static List<int> InOrder(int[] waiting, ILookup<int, BlockWire> leaving)
    {
        SortedSet<(int Waiting, int Block)> open =
            [.. waiting.Select((count, block) => (count, block))];
        List<int> order = [];
        while (open.Count > 0)
        {
            (int Waiting, int Block) next = open.Min;
            open.Remove(next);
            order.Add(next.Block);
            waiting[next.Block] = -1;
            foreach (int taker in leaving[next.Block].Select(wire => wire.To))
            {
                if (waiting[taker] > 0)
                {
                    open.Remove((waiting[taker], taker));
                    waiting[taker]--;
                    open.Add((waiting[taker], taker));
                }
            }
        }

        return order;
    }

    private static int[] Place(List<int> order, List<BlockWire> wires)
    {
        ILookup<int, BlockWire> arriving = wires.ToLookup(wire => wire.To);
        ILookup<int, BlockWire> leaving = wires.ToLookup(wire => wire.From);
        int[] columns = new int[order.Count];
        foreach (int block in order)
        {
            columns[block] = arriving[block].Select(wire => columns[wire.From] + 1)
                .DefaultIfEmpty(0).Max();
        }

        foreach (int block in Enumerable.Reverse(order))
        {
            int takers = leaving[block].Count();
            if (takers > 0 && takers >= arriving[block].Count())
            {
                columns[block] = leaving[block].Min(wire => columns[wire.To]) - 1;
            }
        }

        return columns;
    }
}
