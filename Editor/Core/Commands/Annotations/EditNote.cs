using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Annotations;

/// <summary>Gives a note another text, colour or size.</summary>
/// <param name="Id">The note.</param>
public sealed record EditNote(string Id) : EditCommand
{
    /// <summary>The text; null leaves it.</summary>
    public string? Text { get; init; }

    /// <summary>Name of the colour; null leaves it, empty takes it away.</summary>
    public string? Color { get; init; }

    /// <summary>Width and height; null leaves them.</summary>
    public Place? Size { get; init; }

    /// <inheritdoc/>
    public override string Label => (Text, Size) switch
    {
        (null, null) => "Colour a note",
        (null, _) => "Resize a note",
        _ => "Write a note",
    };

    internal static EditNote Read(CommandFields fields) => new(fields.ItemId("id"))
    {
        Text = fields.TextOrNull("text"),
        Color = fields.TextOrNull("color"),
        Size = fields.PlaceOrNull("size"),
    };

    internal override void Apply(Draft draft)
    {
        LayoutList notes = new(draft, ItemKind.Note);
        JObject note = (JObject)notes.Get(Id).DeepClone();
        if (Text is not null)
        {
            note["text"] = Text;
        }

        if (Size is Place size)
        {
            note["size"] = size.ToJson();
        }

        ColorNames.Write(note, Color);
        notes.Replace(Id, note);
    }
}
