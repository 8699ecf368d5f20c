using System.Globalization;

namespace GanGraph.Learning.Pictures;

/// <summary>Draws lines over a common axis, with ticks and a legend.</summary>
public static class LinePlot
{
    private const int Width = 960;
    private const int Height = 540;
    private const int Left = 90;
    private const int Right = 40;
    private const int Top = 46;
    private const int Bottom = 50;

    private static readonly Colour Paper = new(250, 250, 248);
    private static readonly Colour Ink = new(60, 60, 60);
    private static readonly Colour Faint = new(225, 225, 222);
    private static readonly Colour[] Lines =
    [
        new(31, 119, 180), new(214, 39, 40), new(44, 160, 44),
        new(148, 103, 189), new(255, 127, 14), new(23, 190, 207),
    ];

    /// <summary>Draws a plot. Rare outliers, the outermost hundredth at each end, may lie beyond
    /// its edge, so that one wild step does not flatten everything else.</summary>
    /// <param name="series">The lines; points that are not numbers are left out.</param>
    /// <param name="axis">What the horizontal axis counts.</param>
    public static Raster Draw(IReadOnlyList<PlotSeries> series, string axis)
    {
        Raster picture = new(Width, Height, Paper);
        List<(double X, double Y)> all = [.. series.SelectMany(s => s.Points)
            .Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
        if (all.Count == 0)
        {
            picture.Text("no steps yet", Left, Top, Ink);
            return picture;
        }

        PlotAxis across = PlotAxis.Over(
            all.Min(p => p.X), all.Max(p => p.X), Left, Width - Right, 8);
        double[] heights = [.. all.Select(p => p.Y).Order()];
        int trim = heights.Length / 100;
        PlotAxis up = PlotAxis.Over(
            heights[trim], heights[^(trim + 1)], Height - Bottom, Top, 6);
        DrawGrid(picture, across, up, axis);
        for (int i = 0; i < series.Count; i++)
        {
            DrawLine(picture, series[i], across, up, Lines[i % Lines.Length]);
        }

        DrawLegend(picture, series);
        return picture;
    }

    private static void DrawGrid(Raster picture, PlotAxis across, PlotAxis up, string axis)
    {
        foreach (double tick in across.Ticks())
        {
            int x = (int)across.At(tick);
            picture.Fill(x, Top, 1, Height - Top - Bottom, Faint);
            string text = Number(tick);
            picture.Text(text, x - (Wide(text) / 2), Height - Bottom + 8, Ink);
        }

        foreach (double tick in up.Ticks())
        {
            int y = (int)up.At(tick);
            picture.Fill(Left, y, Width - Left - Right, 1, Faint);
            string text = Number(tick);
            picture.Text(text, Left - 10 - Wide(text), y - 7, Ink);
        }

        picture.Fill(Left, Top, 1, Height - Top - Bottom, Ink);
        picture.Fill(Left, Height - Bottom, Width - Left - Right, 1, Ink);
        picture.Text(axis, Width - Right - Wide(axis), Height - 22, Ink);
    }

    private static void DrawLine(
        Raster picture, PlotSeries series, PlotAxis across, PlotAxis up, Colour colour)
    {
        (double X, double Y)? before = null;
        foreach ((double x, double y) in series.Points)
        {
            if (!double.IsFinite(y))
            {
                before = null;
                continue;
            }

            (double X, double Y) here =
                (across.At(x), Math.Clamp(up.At(y), Top, Height - Bottom));
            (double fromX, double fromY) = before ?? here;
            picture.Line(fromX, fromY, here.X, here.Y, colour);
            before = here;
        }
    }

    private static void DrawLegend(Raster picture, IReadOnlyList<PlotSeries> series)
    {
        int left = Left;
        for (int i = 0; i < series.Count; i++)
        {
            picture.Fill(left, 20, 18, 6, Lines[i % Lines.Length]);
            picture.Text(series[i].Name, left + 26, 16, Ink);
            left += 26 + Wide(series[i].Name) + 24;
        }
    }

    private static int Wide(string text) => text.Length * BitmapFont.Advance * 2;

    private static string Number(double tick) =>
        tick.ToString("0.######", CultureInfo.InvariantCulture);
}
