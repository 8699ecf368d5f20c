using System.Globalization;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>A number: typed, dragged, or for seeds thrown anew.</summary>
public sealed class NumberField : Field
{
    private readonly bool _isWhole;
    private string _text = "";
    private double _dragged;
    private string _gesture = "";

    /// <summary>A field for a number.</summary>
    public NumberField(SettingDescription setting, Action<string, JToken?, string> write)
        : base(setting, write)
    {
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

    private void Put(double number, string gesture = "")
    {
        double inside = Math.Clamp(number, Min, Max);
        Write(_isWhole ? (long)Math.Round(inside) : Math.Round(inside, 6), gesture);
    }
}
