using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Writes what a person says of the piece: title, author, licence, description.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">The text; null takes the field away.</param>
public sealed record SetMeta(string Name, string? Value) : EditCommand
{
    private static readonly string[] Names = ["title", "author", "license", "description"];

    /// <inheritdoc/>
    public override string Label => $"Write the {Name}";

    internal static SetMeta Read(CommandFields fields) =>
        new(fields.Text("name"), fields.TextOrNull("value"));

    internal override void Apply(Draft draft)
    {
        if (!Names.Contains(Name))
        {
            throw new RefusedException(
                ProblemCode.FieldUnknown,
                $"{Words.Quote(Name)} is nothing to say of a piece. {Words.Offer(Name, Names)}");
        }

        if (Value is null)
        {
            draft.TakeWithHolder("meta", Name);
        }
        else
        {
            draft.Put(["meta", Name], new JValue(Value));
        }
    }
}
