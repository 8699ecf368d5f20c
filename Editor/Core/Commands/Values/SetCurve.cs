using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Values;

/// <summary>Gives a numeric setting a curve over time.</summary>
/// <param name="Node">The node.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Points">The points as they stand in files, each
/// <c>[seconds, value, "smooth"|"linear"|"hold"]</c>; null takes the curve away.</param>
public sealed record SetCurve(string Node, string Setting, JToken? Points) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => Points is null
        ? $"Remove the curve of {Setting} of {Node}"
        : $"Draw the curve of {Setting} of {Node}";

    internal static SetCurve Read(CommandFields fields) =>
        new(fields.Text("node"), fields.Text("setting"), fields.Value("points"));

    internal override void Apply(Draft draft)
    {
        NodeEntry node = draft.Node(Node);
        if (Points is null)
        {
            draft.TakeWithHolder("nodes", Node, "auto", Setting);
            return;
        }

        NodeType type = draft.KnownType(node);
        JToken points = CurvePart.Check(type.Setting(Node, Setting), Node, Points);
        draft.Put(["nodes", Node, "auto", Setting], points);
    }
}
