using GanGraph.Editor.Desktop.Binding;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>A setting of the selected nodes, to read and to change.</summary>
public abstract class Field : Notifying
{
    private readonly Action<string, JToken?, string> _write;
    private JToken? _value;
    private string _driver = "";

    /// <summary>A field for a setting.</summary>
    /// <param name="setting">What the catalogue says of it.</param>
    /// <param name="write">Gives the setting a value, null for its default, as part of a gesture.
    /// </param>
    protected Field(SettingDescription setting, Action<string, JToken?, string> write)
    {
        Setting = setting;
        _write = write;
        Reset = new Act(() => Write(null), () => IsChanged);
    }

    /// <summary>What the catalogue says of it.</summary>
    public SettingDescription Setting { get; }

    /// <summary>Its name in the file.</summary>
    public string Name => Setting.Name;

    /// <summary>Its unit in words.</summary>
    public string Unit => Setting.Unit;

    /// <summary>What it does, its range and its default.</summary>
    public string Hint => string.Join('\n', new[] { Setting.Doc, Range, DefaultWords }
        .Where(line => line.Length > 0));

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => Unit.Length > 0 ? $"{Name}, in {Unit}" : Name;

    /// <summary>Gives it back its default.</summary>
    public Act Reset { get; }

    /// <summary>Whether it has a value of its own.</summary>
    public bool IsChanged => _value is not null;

    /// <summary>The output that drives it; empty when none does.</summary>
    public string Driver => _driver;

    /// <summary>Whether a wire drives it, so that the value here does not count.</summary>
    public bool IsDriven => _driver.Length > 0;

    /// <summary>The value as it counts.</summary>
    protected JToken Value => _value ?? Setting.Default;

    private string Range => (Setting.Min, Setting.Max) switch
    {
        (double min, double max) => $"From {NumberWords.Of(min)} to {NumberWords.Of(max)}.",
        (double min, null) => $"{NumberWords.Of(min)} or more.",
        (null, double max) => $"{NumberWords.Of(max)} or less.",
        _ => "",
    };

    private string DefaultWords => Setting.Default is JValue { Value: not null and not "" } value
        ? $"{NumberWords.Of(value)} when nothing is chosen."
        : "";

    /// <summary>Shows the value that the document has.</summary>
    /// <param name="value">The value; null for the default.</param>
    /// <param name="driver">The output that drives it; empty when none does.</param>
    /// <param name="curve">Its curve over time; null when it has none.</param>
    public void Show(JToken? value, string driver, JToken? curve)
    {
        _value = value;
        _driver = driver;
        OnShown();
        OnCurveShown(curve);
        Tell(nameof(IsChanged), nameof(Driver), nameof(IsDriven));
        Reset.Refresh();
    }

    /// <summary>Brings what is shown up to date with the value.</summary>
    protected abstract void OnShown();

    /// <summary>Brings what is shown up to date with the curve, where there can be one.</summary>
    protected virtual void OnCurveShown(JToken? curve)
    {
    }

    /// <summary>Gives the setting a value; null for its default.</summary>
    protected void Write(JToken? value, string gesture = "") => _write(Name, value, gesture);
}
