using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Values;

/// <summary>Gives a setting a value.</summary>
/// <param name="Node">The node.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Value">The value as it stands in files; null goes back to the default.</param>
public sealed record SetValue(string Node, string Setting, JToken? Value) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => Value is null
        ? $"Reset {Setting} of {Node}"
        : $"Set {Setting} of {Node}";

    internal static SetValue Read(CommandFields fields) =>
        new(fields.Text("node"), fields.Text("setting"), fields.Value("value"));

    internal override void Apply(Draft draft) => draft.SetValue(Node, Setting, Value);
}
