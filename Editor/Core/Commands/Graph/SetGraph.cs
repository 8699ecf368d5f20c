using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Sets what holds for the whole graph.</summary>
/// <param name="Name"><c>seed</c>, <c>fps</c>, <c>width</c> or <c>height</c>.</param>
/// <param name="Value">The value as it stands in files; null goes back to the default.</param>
public sealed record SetGraph(string Name, JToken? Value) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Set {Name} of the graph";

    internal static SetGraph Read(CommandFields fields) =>
        new(fields.Text("name"), fields.Value("value"));

    internal override void Apply(Draft draft)
    {
        if (!GraphSettings.Names.Contains(Name))
        {
            throw new RefusedException(
                ProblemCode.Settings, $"A graph has no setting {Words.Quote(Name)}. "
                + Words.Offer(Name, [.. GraphSettings.Names]));
        }

        if (Value is null)
        {
            draft.TakeWithHolder("settings", Name);
            return;
        }

        JToken value = PlainValue.Of(Value);
        if (GraphSettings.Fault(Name, value) is string fault)
        {
            throw new RefusedException(ProblemCode.Settings, fault);
        }

        draft.Put(["settings", Name], value);
    }
}
