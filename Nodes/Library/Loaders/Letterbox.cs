using GanGraph.Media.Video;

namespace GanGraph.Nodes.Loaders;

/// <summary>Finds black bars: rows and columns that are dark in more than nine of ten samples.
/// </summary>
internal static class Letterbox
{
    private const int Samples = 24;
    private const int Dark = 24;
    private const double Often = 0.9;

    /// <summary>The part of the film inside the bars, or null when there are none.</summary>
    public static PictureArea? Find(string path, CancellationToken cancel)
    {
        VideoInfo film = VideoFile.Probe(path, cancel);
        long milliseconds = Math.Max(1, (long)(film.Duration * 1000));
        VideoReadOptions sparse = new() { Rate = new Fraction(Samples * 1000L, milliseconds) };
        using VideoReader reader = VideoReader.Open(film, sparse, cancel);
        byte[] rgb = new byte[reader.FrameBytes];
        int[] rows = new int[reader.Height];
        int[] columns = new int[reader.Width];
        int seen = 0;
        while (reader.Read(rgb, out _))
        {
            seen++;
            Count(rgb, rows, columns);
        }

        (int top, int height) = Inside(rows, seen);
        (int left, int width) = Inside(columns, seen);
        return (width, height) == (reader.Width, reader.Height) || width * height == 0
            ? null
            : new PictureArea(left, top, width, height);
    }

    /// <summary>Counts for each row and column in how many frames it is dark from end to
    /// end.</summary>
    private static void Count(byte[] rgb, int[] rows, int[] columns)
    {
        byte[] row = new byte[rows.Length];
        byte[] column = new byte[columns.Length];
        for (int y = 0; y < rows.Length; y++)
        {
            for (int x = 0; x < columns.Length; x++)
            {
                int at = ((y * columns.Length) + x) * 3;
                int weighed = (54 * rgb[at]) + (183 * rgb[at + 1]) + (19 * rgb[at + 2]);
                byte luma = (byte)(weighed >> 8);
                row[y] = Math.Max(row[y], luma);
                column[x] = Math.Max(column[x], luma);
            }
        }

        for (int y = 0; y < rows.Length; y++)
        {
            rows[y] += row[y] < Dark ? 1 : 0;
        }

        for (int x = 0; x < columns.Length; x++)
        {
            columns[x] += column[x] < Dark ? 1 : 0;
        }
    }

    private static (int First, int Length) Inside(int[] dark, int seen)
    {
        int first = Array.FindIndex(dark, count => count <= Often * seen);
        int last = Array.FindLastIndex(dark, count => count <= Often * seen);
        return first < 0 ? (0, 0) : (first, last - first + 1);
    }
}
