using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Removes nodes, groups (not what is in them), notes and reroutes.</summary>
/// <param name="Items">What to remove.</param>
/// <param name="Heal">Whether wires through removed nodes are joined where that is possible.
/// </param>
public sealed record RemoveItems(IReadOnlyList<string> Items, bool Heal) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Remove {Item.Words(Items)}";

    internal static RemoveItems Read(CommandFields fields) =>
        new(fields.SomeTexts("items"), fields.Flag("heal"));

    internal override void Apply(Draft draft)
    {
        HashSet<string> nodes = [];
        HashSet<string> others = [];
        foreach (Item item in Items.Select(Item.Of))
        {
            if (item.Kind == ItemKind.Node)
            {
                nodes.Add(draft.Node(item.Id).Id);
                continue;
            }

            others.Add(item.ToString());
            if (item.Kind == ItemKind.Reroute)
            {
                draft.Take("layout", "reroutes", draft.Reroute(item.Id).Name);
            }
            else
            {
                new LayoutList(draft, item.Kind).Remove(item.Id);
            }
        }

        new GroupPart(draft).TakeMembers(others);
        new Removal(draft, nodes, Heal).Run();
    }
}
