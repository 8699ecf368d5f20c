using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Makes a setting public under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="To">The setting, as <c>node.setting</c>.</param>
public sealed record AddParam(string Name, string To) : EditCommand
{
    /// <summary>What to call it to a person; null for its name.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override string Label => $"Make {To} public";

    internal static AddParam Read(CommandFields fields) =>
        new(fields.Text("name"), fields.Text("to")) { Caption = fields.TextOrNull("label") };

    internal override void Apply(Draft draft)
    {
        if (!NodeIds.IsValid(Name))
        {
            throw new RefusedException(
                RefusalCode.Name, $"{Words.Quote(Name)} cannot be the name of a parameter. "
                + "Use letters, digits, - and _.");
        }

        if (draft.Find("params", Name) is not null)
        {
            throw new RefusedException(
                RefusalCode.Taken, $"There is a parameter {Words.Quote(Name)} already. "
                + "Choose another name.");
        }

        (string node, string setting) = WirePart.Split(To);
        draft.KnownType(draft.Node(node)).Setting(node, setting);
        JObject param = new() { ["to"] = To };
        if (Caption is not null)
        {
            param["label"] = Caption;
        }

        draft.Put(["params", Name], param);
    }
}
