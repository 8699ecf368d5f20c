using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>One of several values.</summary>
/// <param name="setting">What the catalogue says of it.</param>
/// <param name="write">Gives the setting a value.</param>
public sealed class ChoiceField(SettingDescription setting, Action<string, JToken?, string> write)
    : Field(setting, write)
{
    /// <summary>The values there are.</summary>
    public IReadOnlyList<ChoiceDescription> Choices => Setting.Choices;

    /// <summary>The value that is chosen; null when the file has one that there is not.</summary>
    public ChoiceDescription? Chosen
    {
        get => Choices.FirstOrDefault(choice => choice.Name == (Value as JValue)?.Value as string);
        set
        {
            if (value is not null && value != Chosen)
            {
                Write(value.Name);
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnShown() => Tell(nameof(Chosen));
}
