namespace GanGraph.Editor.Arranging;

/// <summary>Chooses how high everything stands: each vertex as near as possible to where its wires
/// would be straight, in the order of its column and with room between.</summary>
/// <remarks>In one column that is a least-squares problem with a fixed order, which pooling
/// neighbours that want to pass each other solves exactly.</remarks>
internal static class Heights
{
    private const int Rounds = 6;

    /// <summary>Places everything, on whole numbers.</summary>
    public static void Choose(IReadOnlyList<List<Vertex>> columns)
    {
        foreach (List<Vertex> column in columns)
        {
            Settle(column, _ => 0, _ => 0.001);
        }

        for (int round = 0; round < Rounds; round++)
        {
            foreach (List<Vertex> column in columns)
            {
                Settle(column, vertex => vertex.Left);
            }

            foreach (List<Vertex> column in columns.Reverse())
            {
                Settle(column, vertex => vertex.Right);
            }
        }

        foreach (List<Vertex> column in columns)
        {
            Settle(column, vertex => [.. vertex.Left, .. vertex.Right]);
        }
    }

    private static void Settle(List<Vertex> column, Func<Vertex, List<Vertex.Piece>> pieces) =>
        Settle(
            column,
            vertex => Wanted(vertex, pieces(vertex)),
            vertex => Math.Max(0.001, pieces(vertex).Sum(piece => piece.Weight)));

    private static double Wanted(Vertex vertex, List<Vertex.Piece> pieces)
    {
        double weights = pieces.Sum(piece => piece.Weight);
        return weights == 0 ? vertex.Y : pieces.Sum(piece => piece.Weight * (piece.To == vertex
            ? piece.From.Y + piece.FromY - piece.ToY
            : piece.To.Y + piece.ToY - piece.FromY)) / weights;
    }

    private static void Settle(
        List<Vertex> column, Func<Vertex, double> wanted, Func<Vertex, double> weight)
    {
        long[] room = new long[column.Count];
        for (int i = 1; i < column.Count; i++)
        {
            room[i] = room[i - 1] + column[i - 1].RoomTo(column[i]);
        }

        List<Pool> pools = [];
        for (int i = 0; i < column.Count; i++)
        {
            double own = weight(column[i]);
            Pool pool = new(i, own, own * (wanted(column[i]) - room[i]));
            while (pools.Count > 0 && pools[^1].Mean > pool.Mean)
            {
                pool = new Pool(
                    pools[^1].First, pools[^1].Weight + pool.Weight, pools[^1].Sum + pool.Sum);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        for (int i = 0, at = 0; i < column.Count; i++)
        {
            at += at + 1 < pools.Count && pools[at + 1].First == i ? 1 : 0;
            column[i].Y = Math.Round(pools[at].Mean) + room[i];
        }
    }

    /// <summary>Neighbours that stand as close together as they may.</summary>
    /// <param name="First">The uppermost of them.</param>
    /// <param name="Weight">How much they all want to stand where they want.</param>
    /// <param name="Sum">Where they want to stand, each times its weight.</param>
    private readonly record struct Pool(int First, double Weight, double Sum)
    {
        public double Mean => Sum / Weight;
    }
}
