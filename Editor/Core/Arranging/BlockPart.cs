namespace GanGraph.Editor.Arranging;

/// <summary>Something at a place inside a block.</summary>
/// <param name="Item">Name of the item; of the wire when it is a bend of one.</param>
/// <param name="IsBend">Whether it is a point that a wire passes, of which one wire may have
/// several, in its direction.</param>
/// <param name="X">To the right of the block's corner.</param>
/// <param name="Y">Below the block's corner.</param>
internal sealed record BlockPart(string Item, bool IsBend, long X, long Y)
{
    /// <summary>The same seen from a corner elsewhere.</summary>
    public BlockPart Plus(long x, long y) => this with { X = X + x, Y = Y + y };
}
