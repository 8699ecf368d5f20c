using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Annotations;

/// <summary>Puts items into a new group; each leaves the group that it may be in.</summary>
/// <param name="Items">The items.</param>
/// <param name="Title">What the group is called.</param>
public sealed record GroupItems(IReadOnlyList<string> Items, string Title) : EditCommand
{
    /// <summary>Name of its colour; null for none.</summary>
    public string? Color { get; init; }

    /// <inheritdoc/>
    public override string Label => $"Group {Item.Words(Items)}";

    internal static GroupItems Read(CommandFields fields) =>
        new(fields.SomeTexts("items"), fields.Text("title"))
        {
            Color = fields.TextOrNull("color"),
        };

    internal override void Apply(Draft draft)
    {
        draft.RefuseMissing(Items);
        new GroupPart(draft).TakeMembers(Items.ToHashSet());
        JObject group = new() { ["title"] = Title, ["of"] = new JArray(Items) };
        ColorNames.Write(group, Color);
        draft.Made.Add(new LayoutList(draft, ItemKind.Group).Add(group).ToString());
    }
}
