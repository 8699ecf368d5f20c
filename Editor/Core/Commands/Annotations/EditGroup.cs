using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Annotations;

/// <summary>Gives a group another title or colour.</summary>
/// <param name="Id">The group.</param>
public sealed record EditGroup(string Id) : EditCommand
{
    /// <summary>The title; null leaves it.</summary>
    public string? Title { get; init; }

    /// <summary>Name of the colour; null leaves it, empty takes it away.</summary>
    public string? Color { get; init; }

    /// <inheritdoc/>
    public override string Label => Title is null ? "Colour a group" : "Name a group";

    internal static EditGroup Read(CommandFields fields) => new(fields.ItemId("id"))
    {
        Title = fields.TextOrNull("title"),
        Color = fields.TextOrNull("color"),
    };

    internal override void Apply(Draft draft)
    {
        LayoutList groups = new(draft, ItemKind.Group);
        JObject group = (JObject)groups.Get(Id).DeepClone();
        if (Title is not null)
        {
            group["title"] = Title;
        }

        ColorNames.Write(group, Color);
        groups.Replace(Id, group);
    }
}
