namespace GanGraph.Media.Films;

/// <summary>Gives frames of odd size one more column or row, a copy of the last one: encoders
/// that keep colour for pairs of pixels need it, and nothing is scaled or cut.</summary>
internal static class EvenFrame
{
    /// <summary>Copies a frame [height, width, 3] into one of the film's coded size.</summary>
    public static void Copy(ReadOnlySpan<byte> rgb, FilmSettings film, Span<byte> into)
    {
        int from = film.Width * 3;
        int to = film.CodedWidth * 3;
        for (int y = 0; y < film.CodedHeight; y++)
        {
            ReadOnlySpan<byte> row = rgb.Slice(Math.Min(y, film.Height - 1) * from, from);
            row.CopyTo(into[(y * to)..]);
            if (to > from)
            {
                row[^3..].CopyTo(into[((y * to) + from)..]);
            }
        }
    }
}
