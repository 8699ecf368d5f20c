using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>Yes or no.</summary>
/// <param name="setting">What the catalogue says of it.</param>
/// <param name="write">Gives the setting a value.</param>
public sealed class SwitchField(SettingDescription setting, Action<string, JToken?, string> write)
    : Field(setting, write)
{
    /// <summary>Whether it is on.</summary>
    public bool IsOn
    {
        get => Value is JValue { Value: true };
        set
        {
            if (value != IsOn)
            {
                Write(value);
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnShown() => Tell(nameof(IsOn));
}
