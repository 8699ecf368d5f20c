namespace GanGraph.Editor.Arranging;

/// <summary>Orders each column from above so that few wires cross: by the middle of the
/// neighbours, column after column, forth and back, then by exchanging neighbours while that helps.
/// </summary>
internal static class Crossings
{
    private const int Sweeps = 12;

    /// <summary>Orders the columns.</summary>
    public static void Reduce(IReadOnlyList<List<Vertex>> columns)
    {
        Number(columns);
        long least = Count(columns);
        Vertex[][] best = Copy(columns);
        for (int sweep = 0; sweep < Sweeps && least > 0; sweep++)
        {
            Sweep(columns, toRight: sweep % 2 == 0);
            Exchange(columns);
            long now = Count(columns);
            if (now < least)
            {
                least = now;
                best = Copy(columns);
            }
        }

        for (int i = 0; i < columns.Count; i++)
        {
            columns[i].Clear();
            columns[i].AddRange(best[i]);
        }

        Number(columns);
    }

    /// <summary>How many pairs of wires cross.</summary>
    public static long Count(IReadOnlyList<List<Vertex>> columns) => columns.Sum(CountBehind);

    private static long CountBehind(List<Vertex> column)
    {
        double[] ends =
        [
            .. column.SelectMany(vertex => vertex.Right)
                .OrderBy(Leaves).ThenBy(Arrives)
                .Select(Arrives),
        ];
        double[] heights = [.. ends.Distinct().Order()];
        int[] seen = new int[heights.Length + 1];
        long crossings = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            int place = Array.BinarySearch(heights, ends[i]) + 1;
            int notBelow = 0;
            for (int at = place; at > 0; at -= at & -at)
            {
                notBelow += seen[at];
            }

            crossings += i - notBelow;
            for (int at = place; at < seen.Length; at += at & -at)
            {
                seen[at]++;
            }
        }

        return crossings;
    }

    private static void Sweep(IReadOnlyList<List<Vertex>> columns, bool toRight)
    {
        IEnumerable<List<Vertex>> order = toRight ? columns.Skip(1) : columns.Reverse().Skip(1);
        foreach (List<Vertex> column in order)
        {
            Vertex[] sorted =
            [
                .. column.OrderBy(vertex => Middle(vertex, toRight))
                    .ThenBy(vertex => vertex.Rank),
            ];
            column.Clear();
            column.AddRange(sorted);
            Number(column);
        }
    }

    private static double Middle(Vertex vertex, bool toRight)
    {
        List<Vertex.Piece> pieces = toRight ? vertex.Left : vertex.Right;
        return pieces.Count == 0
            ? vertex.Rank
            : pieces.Average(piece => toRight ? Leaves(piece) : Arrives(piece));
    }

    private static void Exchange(IReadOnlyList<List<Vertex>> columns)
    {
        foreach (List<Vertex> column in columns)
        {
            bool better = true;
            for (int round = 0; better && round < 8; round++)
            {
                better = false;
                for (int i = 0; i + 1 < column.Count; i++)
                {
                    (Vertex above, Vertex below) = (column[i], column[i + 1]);
                    if (Between(above, below) > Between(below, above))
                    {
                        (column[i], column[i + 1]) = (below, above);
                        (above.Rank, below.Rank) = (below.Rank, above.Rank);
                        better = true;
                    }
                }
            }
        }
    }

    /// <summary>How many wires of two neighbours cross when the one stands above the other.
    /// </summary>
    private static int Between(Vertex above, Vertex below) =>
        Inversions(above.Left, below.Left, Leaves) + Inversions(above.Right, below.Right, Arrives);

    private static int Inversions(
        List<Vertex.Piece> above, List<Vertex.Piece> below, Func<Vertex.Piece, double> end)
    {
        int found = 0;
        foreach (Vertex.Piece upper in above)
        {
            double height = end(upper);
            found += below.Count(lower => end(lower) < height);
        }

        return found;
    }

    private static double Leaves(Vertex.Piece piece) =>
        piece.From.Rank + (piece.FromY / (piece.From.Height + 1));

    private static double Arrives(Vertex.Piece piece) =>
        piece.To.Rank + (piece.ToY / (piece.To.Height + 1));

    private static Vertex[][] Copy(IReadOnlyList<List<Vertex>> columns) =>
        [.. columns.Select(column => column.ToArray())];

    private static void Number(IReadOnlyList<List<Vertex>> columns)
    {
        foreach (List<Vertex> column in columns)
        {
            Number(column);
        }
    }

    private static void Number(List<Vertex> column)
    {
        for (int i = 0; i < column.Count; i++)
        {
            column[i].Rank = i;
        }
    }
}
