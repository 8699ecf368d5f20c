using GanGraph.Editor.Commands.Nodes;
using GanGraph.Editor.Dropping;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Brings a file in: a node that reads it appears, or the node it was dropped on gets it.
/// A graph is not brought in, nor is a film or picture that carries one and was dropped on the
/// empty canvas: the result then has <see cref="Graph"/> under <see cref="EditResult.Made"/> and
/// the full path as its text, for the face to open.</summary>
/// <param name="Path">The file: relative to the graph, or in an allowed folder.</param>
/// <param name="At">Where the node comes.</param>
public sealed record DropFile(string Path, Place At) : EditCommand
{
    /// <summary>What stands for a graph to open.</summary>
    public const string Graph = "graph";

    /// <summary>What it was dropped on: a node, or an end of it; null for the empty canvas.
    /// </summary>
    public string? Fit { get; init; }

    /// <inheritdoc/>
    public override string Label => $"Drop {System.IO.Path.GetFileName(Path)}";

    internal static DropFile Read(CommandFields fields) =>
        new(fields.Text("path"), fields.Place("at")) { Fit = fields.TextOrNull("fit") };

    internal override void Apply(Draft draft)
    {
        string full = draft.FileWithin(Path);
        DroppedFile dropped = FileDrop.Of(full, draft.Document, draft.Catalogue, Fit);
        if (dropped.IsGraph
            || (Fit is null && dropped.MayCarryGraph
                && draft.Options.CarriesGraph?.Invoke(full) == true))
        {
            draft.Made.Add(Graph);
            draft.Text = full;
            return;
        }

        if (dropped.Kind is not AssetKind kind || dropped.Reason is not null)
        {
            throw new RefusedException(ProblemCode.AssetKind, dropped.Reason!);
        }

        string value = $"asset:{draft.AddAsset(kind, full, null)}";
        if (dropped.Node is string node)
        {
            draft.SetValue(node, dropped.Setting!, value);
            draft.Made.Add(value);
            return;
        }

        new AddNode(dropped.Type!, At)
        {
            Set = new Dictionary<string, JToken> { [dropped.Setting!] = value },
            Wires = dropped.Output is string output ? [($".{output}", Fit!)] : [],
        }.Apply(draft);
        draft.Made.Add(value);
    }
}
