using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Annotations;

/// <summary>Adds a note.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">What it says.</param>
public sealed record AddNote(Place At, string Text) : EditCommand
{
    /// <summary>Name of its colour; null for none.</summary>
    public string? Color { get; init; }

    /// <summary>Its width and height; null leaves them to the face.</summary>
    public Place? Size { get; init; }

    /// <inheritdoc/>
    public override string Label => "Add a note";

    internal static AddNote Read(CommandFields fields) =>
        new(fields.Place("at"), fields.Text("text"))
        {
            Color = fields.TextOrNull("color"),
            Size = fields.PlaceOrNull("size"),
        };

    internal override void Apply(Draft draft)
    {
        JObject note = new() { ["at"] = At.ToJson(), ["text"] = Text };
        if (Size is Place size)
        {
            note["size"] = size.ToJson();
        }

        ColorNames.Write(note, Color);
        draft.Made.Add(new LayoutList(draft, ItemKind.Note).Add(note).ToString());
    }
}
