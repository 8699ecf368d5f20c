namespace GanGraph.Editor.Arranging;

/// <summary>Puts blocks that have no wires between them side by side in rows, as people fill
/// shelves, so that the whole is about as wide as a screen.</summary>
internal static class Shelves
{
    private const long Gap = 100;
    private const double Proportion = 1.6;

    /// <summary>Makes one block of some, in their order.</summary>
    public static Block Of(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 1)
        {
            return blocks[0];
        }

        double area = blocks.Sum(block => (double)(block.Width + Gap) * (block.Height + Gap));
        double wide = Math.Max(blocks.Max(block => block.Width), Math.Sqrt(area * Proportion));
        List<BlockPart> parts = [];
        (long x, long y, long row, long width) = (0, 0, 0, 0);
        foreach (Block block in blocks)
        {
            if (x > 0 && x + block.Width > wide)
            {
                (x, y, row) = (0, y + row + Gap, 0);
            }

            parts.AddRange(block.Parts.Select(part => part.Plus(x, y)));
            width = Math.Max(width, x + block.Width);
            row = Math.Max(row, block.Height);
            x += block.Width + Gap;
        }

        return new Block(width, y + row, parts);
    }
}
