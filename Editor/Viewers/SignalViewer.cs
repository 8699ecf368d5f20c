using System.Globalization;
using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows a signal as a curve over the time of the film.</summary>
public sealed class SignalViewer : IValueViewer
{
    private const int MostPoints = 400;

    /// <inheritdoc/>
    public Type WireType => typeof(ISignal);

    /// <inheritdoc/>
    public WireLook Look { get; } = new("#148f85", WireShape.Triangle);

    /// <inheritdoc/>
    public Preview Show(object value, ViewRequest request)
    {
        ISignal signal = (ISignal)value;
        long frames = Math.Max(1, (long)Math.Round(request.Seconds * request.Rate.PerSecond));
        double[] x = [.. Pictured.Evenly(frames, MostPoints).Select(request.Rate.TimeOf)];
        double[] y = [.. x.Select(signal.At)];
        JObject facts = new()
        {
            ["lowest"] = y.Min(), ["highest"] = y.Max(), ["seconds"] = request.Seconds,
        };
        return Curve.Of(
            [new Curve("", x, y)], "seconds", request.Unit,
            string.Create(
                CultureInfo.InvariantCulture,
                $"from {y.Min():0.###} to {y.Max():0.###} {request.Unit}").TrimEnd(),
            facts);
    }
}
