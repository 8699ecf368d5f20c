using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>A text; for outputs the name of the file that is made.</summary>
/// <param name="setting">What the catalogue says of it.</param>
/// <param name="write">Gives the setting a value.</param>
public sealed class TextField(SettingDescription setting, Action<string, JToken?, string> write)
    : Field(setting, write)
{
    private const string Out = "out:";

    /// <summary>Whether it names a file that the run makes.</summary>
    public bool IsOutput => Setting.Type == "output";

    /// <summary>The text.</summary>
    public string Text
    {
        get
        {
            string text = (Value as JValue)?.Value as string ?? "";
            return IsOutput && text.StartsWith(Out, StringComparison.Ordinal)
                ? text[Out.Length..]
                : text;
        }

        set
        {
            if (value != Text)
            {
                Write(IsOutput ? Out + value : value);
                OnShown();
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnShown() => Tell(nameof(Text));
}
