using System.Globalization;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Curves;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting.Curves;

/// <summary>The curve of a setting over time: its points are dragged, moved by keys or typed.
/// </summary>
public sealed class CurveModel : Notifying
{
    private readonly SettingDescription _setting;
    private readonly Action<JToken?, string> _write;
    private readonly bool _isWhole;
    private IReadOnlyList<CurvePoint> _points;
    private CurveFrame? _held;
    private string _gesture = "";
    private int _chosen;

    /// <summary>A curve.</summary>
    /// <param name="setting">What the catalogue says of the setting.</param>
    /// <param name="points">Its points, at least one.</param>
    /// <param name="write">Gives the setting other points, as part of a gesture.</param>
    public CurveModel(
        SettingDescription setting,
        IReadOnlyList<CurvePoint> points,
        Action<JToken?, string> write)
    {
        _setting = setting;
        _write = write;
        _points = points;
        _isWhole = setting.Type is "int" or "long";
        AddAfter = new Act(() => Add(Middle, At(Middle)));
        Remove = new Act(
            () => Put(CurvePoints.Remove(Points, Chosen)), () => Points.Count > 1);
    }

    /// <summary>The points in the order of time.</summary>
    public IReadOnlyList<CurvePoint> Points => _points;

    /// <summary>Which point the fields are about, from 0.</summary>
    public int Chosen
    {
        get => Math.Min(_chosen, _points.Count - 1);
        set
        {
            if (Set(ref _chosen, Math.Clamp(value, 0, _points.Count - 1)))
            {
                TellPoint();
            }
        }
    }

    /// <summary>What is drawn. While a point is dragged it stays: a ground that moves cannot be
    /// aimed at.</summary>
    public CurveFrame Frame => _held ?? CurveFrame.Of(_points, _setting.Min, _setting.Max);

    /// <summary>The ways in which a curve can go on from a point.</summary>
    public static IReadOnlyList<CurveWay> Ways { get; } = Enum.GetValues<CurveWay>();

    /// <summary>How the curve goes on from the chosen point.</summary>
    public CurveWay Way
    {
        get => Point.Way;
        set
        {
            if (value != Way)
            {
                Put(CurvePoints.Turn(Points, Chosen, value));
            }
        }
    }

    /// <summary>Time of the chosen point in seconds, to be typed.</summary>
    public string Seconds
    {
        get => NumberWords.Of(Point.Seconds);
        set => Type(value, number => Move(Chosen, number, Point.Value));
    }

    /// <summary>Value of the chosen point, to be typed.</summary>
    public string Value
    {
        get => NumberWords.Of(Point.Value);
        set => Type(value, number => Move(Chosen, Point.Seconds, number));
    }

    /// <summary>The chosen point in words.</summary>
    public string Spoken => string.Create(
        CultureInfo.InvariantCulture,
        $"curve of {_setting.Name}, point {Chosen + 1} of {_points.Count} at {Seconds} seconds, "
        + $"{Value}{(_setting.Unit.Length > 0 ? $" {_setting.Unit}" : "")}, then {Way}");

    /// <summary>Unit of the values.</summary>
    public string Unit => _setting.Unit;

    /// <summary>Adds a point half way to the next one.</summary>
    public Act AddAfter { get; }

    /// <summary>Takes the chosen point away.</summary>
    public Act Remove { get; }

    /// <summary>How much a small step is: of time in seconds, and of value.</summary>
    public (double Seconds, double Value) Step => (0.1, _isWhole ? 1
        : _setting is { Min: double min, Max: double max and < 1e5 } ? (max - min) / 200
        : Math.Max(0.01, Math.Abs(Point.Value) / 100));

    private CurvePoint Point => _points[Chosen];

    private double Middle => (Point.Seconds + (Chosen + 1 < _points.Count
        ? _points[Chosen + 1].Seconds
        : Point.Seconds + 2)) / 2;

    /// <summary>The value at a time.</summary>
    public double At(double seconds) => new Curve(_points).At(seconds);

    /// <summary>Begins to drag a point; all of it is one step for undo.</summary>
    public void BeginDrag(int index)
    {
        Chosen = index;
        _held = Frame;
        _gesture = $"curve {_setting.Name} {Guid.NewGuid():N}";
    }

    /// <summary>Moves a point; it stays between its neighbours and in the range.</summary>
    public void Move(int index, double seconds, double value) =>
        Put(CurvePoints.Move(_points, index, seconds, Held(value)));

    /// <summary>Ends to drag.</summary>
    public void EndDrag()
    {
        (_held, _gesture) = (null, "");
        Tell(nameof(Frame));
    }

    /// <summary>Adds a point and chooses it.</summary>
    public void Add(double seconds, double value)
    {
        (IReadOnlyList<CurvePoint> points, int index) =
            CurvePoints.Add(_points, seconds, Held(value));
        Put(points);
        Chosen = index;
    }

    /// <summary>Shows the points that the document has.</summary>
    public void Show(IReadOnlyList<CurvePoint> points)
    {
        _points = points;
        Tell(nameof(Points), nameof(Frame), nameof(Chosen));
        TellPoint();
        Remove.Refresh();
    }

    private double Held(double value)
    {
        double inside = Math.Clamp(
            value, _setting.Min ?? double.MinValue, _setting.Max ?? double.MaxValue);
        return _isWhole ? Math.Round(inside) : Math.Round(inside, 6);
    }

    private void Type(string text, Action<double> put)
    {
        if (NumberWords.Read(text) is double number)
        {
            put(number);
        }

        TellPoint();
    }

    private void Put(IReadOnlyList<CurvePoint> points) =>
        _write(CurvePoints.Write(points), _gesture);

    private void TellPoint() => Tell(nameof(Seconds), nameof(Value), nameof(Way), nameof(Spoken));
}
