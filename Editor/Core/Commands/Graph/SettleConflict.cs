using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents.Merging;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Decides what a merge could not: keeps the value in force, or takes the one of the other
/// version, and takes the conflict off the list.</summary>
/// <param name="At">Where, as the conflict has it, such as <c>nodes.walk.set.loop</c>.</param>
/// <param name="TakesTheirs">Whether the value of the other version is taken.</param>
public sealed record SettleConflict(string At, bool TakesTheirs) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Decide {At}";

    internal static SettleConflict Read(CommandFields fields) => new(
        fields.Text("at"),
        fields.Text("take") switch
        {
            "ours" => false,
            "theirs" => true,
            _ => throw fields.Refuse("take", "ours or theirs"),
        });

    internal override void Apply(Draft draft)
    {
        JToken[] entries = [.. draft.Find("conflicts") as JArray ?? []];
        JToken entry = entries.FirstOrDefault(one => MergeConflict.Read(one)?.At == At)
            ?? throw new RefusedException(
                RefusalCode.Missing, $"There is nothing to decide at {At}. It may be decided.");
        JToken? theirs = MergeConflict.Read(entry)!.Theirs;
        JToken[] left = [.. entries.Where(one => one != entry).Select(one => one.DeepClone())];
        if (left.Length == 0)
        {
            draft.Take("conflicts");
        }
        else
        {
            draft.Put(["conflicts"], new JArray(left));
        }

        if (TakesTheirs)
        {
            Write(draft, PathNames.Read(At), theirs);
        }
    }

    private void Write(Draft draft, IReadOnlyList<string> path, JToken? value)
    {
        switch (path)
        {
            case ["nodes", var node, "set", var setting]:
                draft.SetValue(node, setting, value);
                break;
            case ["nodes", var node, "in", var port] when value is JValue { Value: string from }:
                draft.Connect(from, $"{node}.{port}");
                break;
            case ["nodes", _, "id"] or [] or ["conflicts", ..]:
                throw new RefusedException(
                    RefusalCode.Command, $"{At} cannot be taken by itself. Change it by hand, then "
                    + "keep what is here.");
            default:
                if (value is null)
                {
                    draft.TakeWithHolder(path);
                }
                else
                {
                    draft.Put(path, value);
                }

                break;
        }
    }
}
