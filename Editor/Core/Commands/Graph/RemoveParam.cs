using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Takes a public parameter away; what it sets stays as it is.</summary>
/// <param name="Name">Its name.</param>
public sealed record RemoveParam(string Name) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Remove the parameter {Name}";

    internal static RemoveParam Read(CommandFields fields) => new(fields.Text("name"));

    internal override void Apply(Draft draft)
    {
        if (draft.Find("params", Name) is null)
        {
            throw new RefusedException(
                RefusalCode.Missing, $"There is no parameter {Words.Quote(Name)}. "
                + Words.Offer(Name, [.. draft.Document.Params.Select(param => param.Name)]));
        }

        draft.Take("params", Name);
    }
}
