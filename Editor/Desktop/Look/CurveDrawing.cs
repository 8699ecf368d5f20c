using System.Text;
using System.Windows;
using System.Windows.Media;
using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>Draws the curves of a preview.</summary>
internal static class CurveDrawing
{
    private const double Width = 200;
    private const double Height = 80;

    private static readonly Brush[] Colors =
        [Brushes.CornflowerBlue, Brushes.Orange, Brushes.MediumSeaGreen, Brushes.Orchid];

    /// <summary>The drawing; null when the preview holds no curve.</summary>
    public static ImageSource? Of(Preview preview)
    {
        JObject json = JObject.Parse(Encoding.UTF8.GetString(preview.Data));
        if (json["series"] is not JArray series || series.Count == 0)
        {
            return null;
        }

        List<(double[] X, double[] Y)> curves = [.. series.OfType<JObject>()
            .Select(curve => (Numbers(curve["x"]), Numbers(curve["y"])))
            .Where(curve => curve.Item1.Length > 1 && curve.Item1.Length == curve.Item2.Length)];
        if (curves.Count == 0)
        {
            return null;
        }

        (double left, double right) = Range(curves.SelectMany(curve => curve.X));
        (double low, double high) = Range(curves.SelectMany(curve => curve.Y));
        DrawingGroup drawing = new();
        drawing.Children.Add(new GeometryDrawing(
            Brushes.Transparent, null, new RectangleGeometry(new Rect(0, 0, Width, Height))));
        for (int i = 0; i < curves.Count; i++)
        {
            (double[] x, double[] y) = curves[i];
            IEnumerable<Point> points = x.Zip(y, (px, py) => new Point(
                (px - left) / (right - left) * Width,
                (1 - ((py - low) / (high - low))) * Height));
            PathFigure figure = new(
                points.First(), [new PolyLineSegment(points.Skip(1), isStroked: true)], false);
            drawing.Children.Add(new GeometryDrawing(
                null, new Pen(Colors[i % Colors.Length], 1.5), new PathGeometry([figure])));
        }

        drawing.Freeze();
        return new DrawingImage(drawing);
    }

    private static double[] Numbers(JToken? token) =>
        [.. (token as JArray)?.Select(number => number.Value<double>()) ?? []];

    private static (double From, double To) Range(IEnumerable<double> numbers)
    {
        double low = numbers.Min();
        double high = numbers.Max();
        return high > low ? (low, high) : (low - 0.5, low + 0.5);
    }
}
