using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers;

/// <summary>Lays pictures of one size out in rows, so that each takes an equal part of the sheet:
/// a place on the sheet then tells which picture lies there.</summary>
internal static class TileSheet
{
    private const int Margin = 1;
    private const byte Grey = 24;

    /// <summary>Lays pictures out.</summary>
    /// <param name="pictures">The pictures, at least one.</param>
    /// <param name="request">How large the sheet may be.</param>
    /// <param name="words">What it shows.</param>
    /// <param name="facts">More facts than the tiles.</param>
    /// <param name="columns">Pictures in a row; 0 for as many as keep them largest.</param>
    public static Preview Of(
        IReadOnlyList<Picture> pictures,
        ViewRequest request,
        string words,
        JObject? facts = null,
        int columns = 0)
    {
        columns = columns > 0 ? columns : Columns(pictures.Count, pictures[0], request);
        int rows = (pictures.Count + columns - 1) / columns;
        ViewRequest cell = request with
        {
            Width = Math.Max(1, (request.Width / columns) - (2 * Margin)),
            Height = Math.Max(1, (request.Height / rows) - (2 * Margin)),
        };
        List<Picture> tiles = [.. pictures.Select(picture => Pictured.Shrunk(picture, cell))];
        facts ??= [];
        facts["tiles"] = new JObject
        {
            ["columns"] = columns, ["rows"] = rows, ["count"] = pictures.Count,
        };
        return Pictured.Jpeg(Lay(tiles, columns, rows), request, words, facts);
    }

    /// <summary>As many columns as keep the pictures largest; of several such numbers the one that
    /// leaves the fewest places empty, then the one that makes the sheet squarest.</summary>
    private static int Columns(int count, Picture picture, ViewRequest request)
    {
        int Rows(int columns) => (count + columns - 1) / columns;
        double Scale(int columns) => Math.Min(1, Math.Min(
            (double)request.Width / columns / (picture.Width + (2 * Margin)),
            (double)request.Height / Rows(columns) / (picture.Height + (2 * Margin))));
        return Enumerable.Range(1, count).MaxBy(columns => (
            Scale(columns),
            count - (columns * Rows(columns)),
            -Math.Abs((columns * picture.Width) - (Rows(columns) * picture.Height)),
            columns));
    }

    private static Picture Lay(List<Picture> tiles, int columns, int rows)
    {
        int width = tiles[0].Width + (2 * Margin);
        int height = tiles[0].Height + (2 * Margin);
        int stride = columns * width * 3;
        byte[] sheet = new byte[stride * rows * height];
        sheet.AsSpan().Fill(Grey);
        for (int i = 0; i < tiles.Count; i++)
        {
            int corner = (((i / columns * height) + Margin) * stride)
                + (((i % columns * width) + Margin) * 3);
            int row = tiles[i].Width * 3;
            for (int y = 0; y < tiles[i].Height; y++)
            {
                tiles[i].Samples.AsSpan(y * row, row).CopyTo(sheet.AsSpan(corner + (y * stride)));
            }
        }

        return new Picture(columns * width, rows * height, 3, 8, sheet);
    }
}
