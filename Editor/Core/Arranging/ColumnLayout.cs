namespace GanGraph.Editor.Arranging;

/// <summary>Lays blocks that hang together out from left to right: columns, few crossings, short
/// and straight wires.</summary>
internal sealed class ColumnLayout
{
    /// <summary>Room between two blocks, one above the other.</summary>
    public const long Gap = 40;

    /// <summary>Room between a wire and what is above or below it.</summary>
    public const long WireGap = 20;

    /// <summary>Room between two columns.</summary>
    public const long ColumnGap = 80;

    private readonly IReadOnlyList<Block> _blocks;
    private readonly List<List<Vertex>> _columns = [];
    private readonly Dictionary<int, Vertex> _vertices = [];
    private readonly Dictionary<(int Block, double Y, int Column), Vertex> _points = [];

    private ColumnLayout(IReadOnlyList<Block> blocks) => _blocks = blocks;

    /// <summary>Lays blocks out and makes one of them.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="numbers">Those of them that are laid out.</param>
    /// <param name="wires">The wires between these.</param>
    public static Block Of(
        IReadOnlyList<Block> blocks, IReadOnlyList<int> numbers, IEnumerable<BlockWire> wires)
    {
        ColumnLayout layout = new([.. numbers.Select(number => blocks[number])]);
        Dictionary<int, int> local = numbers.Select((number, i) => (number, i))
            .ToDictionary(pair => pair.number, pair => pair.i);
        (int[] columns, IReadOnlyList<BlockWire> ahead) = Columns.Of(numbers.Count,
        [
            .. wires.Select(wire => wire with { From = local[wire.From], To = local[wire.To] }),
        ]);
        layout.Fill(columns, ahead);
        Crossings.Reduce(layout._columns);
        Heights.Choose(layout._columns);
        return layout.Whole();
    }

    private void Fill(int[] columns, IReadOnlyList<BlockWire> wires)
    {
        int least = columns.Min();
        for (int column = least; column <= columns.Max(); column++)
        {
            _columns.Add([]);
        }

        for (int i = 0; i < columns.Length; i++)
        {
            Vertex vertex = new()
            {
                Block = i, Height = _blocks[i].Height, Column = columns[i] - least,
            };
            _vertices.Add(i, vertex);
            _columns[vertex.Column].Add(vertex);
        }

        foreach (BlockWire wire in wires)
        {
            Lead(wire);
        }
    }

    private void Lead(BlockWire wire)
    {
        Vertex from = _vertices[wire.From];
        Vertex to = _vertices[wire.To];
        double leaves = wire.FromY;
        for (int column = from.Column + 1; column < to.Column; column++)
        {
            (int, double, int) place = (wire.From, wire.FromY, column);
            if (!_points.TryGetValue(place, out Vertex? point))
            {
                point = new Vertex { Column = column };
                _points.Add(place, point);
                _columns[column].Add(point);
                Tie(from, point, leaves, 0);
            }

            if (wire.IsLed)
            {
                point.Led.Add(wire.Name);
            }

            (from, leaves) = (point, 0);
        }

        Tie(from, to, leaves, wire.ToY);
    }

    private static void Tie(Vertex from, Vertex to, double leaves, double arrives)
    {
        Vertex.Piece piece = new(from, to, leaves, arrives);
        from.Right.Add(piece);
        to.Left.Add(piece);
    }

    private Block Whole()
    {
        long top = (long)_columns.SelectMany(column => column).Min(vertex => vertex.Y);
        List<BlockPart> parts = [];
        long x = 0;
        long bottom = 0;
        foreach (List<Vertex> column in _columns)
        {
            long width = column.Where(vertex => !vertex.IsPoint)
                .Select(vertex => _blocks[vertex.Block].Width).DefaultIfEmpty(0).Max();
            foreach (Vertex vertex in column)
            {
                long y = (long)vertex.Y - top;
                bottom = Math.Max(bottom, y + vertex.Height);
                parts.AddRange(vertex.IsPoint
                    ? vertex.Led.Select(wire => new BlockPart(wire, true, x + (width / 2), y))
                    : _blocks[vertex.Block].Parts.Select(part => part.Plus(x, y)));
            }

            x += width + ColumnGap;
        }

        return new Block(x - ColumnGap, bottom, parts);
    }
}
