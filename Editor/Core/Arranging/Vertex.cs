namespace GanGraph.Editor.Arranging;

/// <summary>What stands in a column of a layout: a block, or the point at which long wires from
/// one output pass the column.</summary>
internal sealed class Vertex
{
    /// <summary>Number of the block; -1 for a point.</summary>
    public int Block { get; init; } = -1;

    /// <summary>Whether it is a point that wires pass.</summary>
    public bool IsPoint => Block < 0;

    /// <summary>The wires with reroutes that pass this point.</summary>
    public List<string> Led { get; } = [];

    /// <summary>Height of the block; 0 for a point.</summary>
    public long Height { get; init; }

    /// <summary>The column, counted from the left.</summary>
    public required int Column { get; init; }

    /// <summary>The place in the column, counted from above.</summary>
    public int Rank { get; set; }

    /// <summary>Upper edge.</summary>
    public double Y { get; set; }

    /// <summary>Pieces of wires that come from the column before.</summary>
    public List<Piece> Left { get; } = [];

    /// <summary>Pieces of wires that go to the column behind.</summary>
    public List<Piece> Right { get; } = [];

    /// <summary>Room to the next vertex below.</summary>
    public long RoomTo(Vertex below) =>
        Height + (IsPoint || below.IsPoint ? ColumnLayout.WireGap : ColumnLayout.Gap);

    /// <summary>A piece of a wire between two neighbouring columns.</summary>
    /// <param name="From">Left end.</param>
    /// <param name="To">Right end.</param>
    /// <param name="FromY">Where it leaves, from the upper edge of the left end.</param>
    /// <param name="ToY">Where it arrives, from the upper edge of the right end.</param>
    internal sealed record Piece(Vertex From, Vertex To, double FromY, double ToY)
    {
        /// <summary>How much it wants to be straight: a long wire more than a short one.</summary>
        public double Weight => From.IsPoint && To.IsPoint ? 8 : 1;
    }
}
