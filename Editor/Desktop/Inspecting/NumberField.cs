using System.Globalization;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Inspecting.Curves;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>A number: typed, dragged, or for seeds thrown anew.</summary>
public sealed class NumberField : Field
{
    private const double FirstSeconds = 4;

    private readonly Action<string, JToken?, string> _draw;
    private readonly bool _isWhole;
    private string _text = "";
    private double _dragged;
    private string _gesture = "";

    /// <summary>A field for a number.</summary>
    /// <param name="setting">What the catalogue says of it.</param>
    /// <param name="write">Gives the setting a value.</param>
    /// <param name="draw">Gives the setting a curve over time, null for none.</param>
    public NumberField(
        SettingDescription setting,
        Action<string, JToken?, string> write,
        Action<string, JToken?, string> draw)
        : base(setting, write)
    {
        _draw = draw;
        ToggleCurve = new Act(
            () => draw(Name, HasCurve ? null : Flat(), ""), () => MayHaveCurve && !IsDriven);
        _isWhole = setting.Type is "int" or "long";
        IsSeed = _isWhole && (setting.Name.EndsWith("seed", StringComparison.OrdinalIgnoreCase)
            || setting.Name == "reroll");
        Reroll = new Act(() => Put(Random.Shared.NextInt64(
            (long)(setting.Min ?? 0), (long)Math.Min(setting.Max ?? 999_999, 999_999) + 1)));
    }

    /// <summary>Whether any other number is as good: it can be thrown anew.</summary>
    public bool IsSeed { get; }

    /// <summary>Throws another number.</summary>
    public Act Reroll { get; }

    /// <summary>Whether a curve over time can take the place of the number.</summary>
    public bool MayHaveCurve => Setting.Signal;

    /// <summary>The curve over time that takes the place of the number; null when there is none.
    /// </summary>
    public CurveModel? Curve { get; private set; }

    /// <summary>Whether a curve takes the place of the number.</summary>
    public bool HasCurve => Curve is not null;

    /// <summary>What <see cref="ToggleCurve"/> does, in words.</summary>
    public string CurveWords => HasCurve ? "Take the curve away" : "Draw a curve over time";

    /// <summary>Draws a curve, or takes it away.</summary>
    public Act ToggleCurve { get; }

    /// <summary>Whether the range has both ends, so that a slider can show it.</summary>
    public bool HasRange => Setting is { Min: not null, Max: double max } && max < 1e5;

    /// <summary>Smallest number.</summary>
    public double Min => Setting.Min ?? double.MinValue;

    /// <summary>Largest number.</summary>
    public double Max => Setting.Max ?? double.MaxValue;

    /// <summary>The number as it stands.</summary>
    public double Number => (Value as JValue)?.Value is IConvertible number
        ? number.ToDouble(CultureInfo.InvariantCulture)
        : 0;

    /// <summary>How much a small step is.</summary>
    public double Step => _isWhole ? 1
        : HasRange ? (Max - Min) / 200
        : Math.Max(0.01, Math.Abs(Number) / 100);

    /// <summary>The number as it is typed; what is no number is put back.</summary>
    public string Text
    {
        get => _text;
        set
        {
            if (value != _text)
            {
                if (NumberWords.Read(value) is double number)
                {
                    Put(number);
                }

                OnShown();
            }
        }
    }

    /// <summary>The share of the range that lies below the number.</summary>
    public double Share => HasRange && Max > Min
        ? Math.Clamp((Number - Min) / (Max - Min), 0, 1)
        : 0;

    /// <summary>Begins to drag.</summary>
    public void BeginDrag()
    {
        _dragged = Number;
        _gesture = $"drag {Name} {Guid.NewGuid():N}";
    }

    /// <summary>Drags by a number of steps; all steps of one drag are one step for undo.</summary>
    public void Drag(double steps)
    {
        _dragged = Math.Clamp(_dragged + (steps * Step), Min, Max);
        Put(_dragged, _gesture);
    }

    /// <summary>Goes a number of steps up or down.</summary>
    public void Nudge(double steps) => Put(Number + (steps * Step), $"nudge {Name}");

    /// <inheritdoc/>
    protected override void OnShown()
    {
        _text = Value is JValue value ? NumberWords.Of(value) : "";
        Tell(nameof(Text), nameof(Number), nameof(Share));
    }

    /// <inheritdoc/>
    protected override void OnCurveShown(JToken? curve)
    {
        if (CurvePoints.Read(curve) is not { } points)
        {
            Curve = null;
        }
        else if (Curve is null)
        {
            Curve = new CurveModel(Setting, points, (all, gesture) => _draw(Name, all, gesture));
        }
        else
        {
            Curve.Show(points);
        }

        Tell(nameof(Curve), nameof(HasCurve), nameof(CurveWords));
        ToggleCurve.Refresh();
    }

    private JArray Flat() => CurvePoints.Write(
    [
        new(0, Number, Engine.Curves.CurveWay.Smooth),
        new(FirstSeconds, Number, Engine.Curves.CurveWay.Smooth),
    ]);

    private void Put(double number, string gesture = "")
    {
        double inside = Math.Clamp(number, Min, Max);
        Write(_isWhole ? (long)Math.Round(inside) : Math.Round(inside, 6), gesture);
    }
}
