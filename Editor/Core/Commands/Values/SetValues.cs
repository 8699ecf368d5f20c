using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Commands.Values;

/// <summary>Gives several settings values at once.</summary>
/// <param name="Values">The values, the last one of a setting winning.</param>
public sealed record SetValues(IReadOnlyList<SetValue> Values) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => Values switch
    {
        [var one] => one.Label,
        _ when Values.Select(value => value.Setting).Distinct().Count() == 1 =>
            $"Set {Values[0].Setting} of {Values.Count} nodes",
        _ when Values.Select(value => value.Node).Distinct().Count() == 1 =>
            $"Set {Values.Count} values of {Values[0].Node}",
        _ => $"Set {Values.Count} values",
    };

    internal static SetValues Read(CommandFields fields) =>
        fields.Each("values") is { Count: > 0 } values
            ? new SetValues([.. values.Select(SetValue.Read)])
            : throw fields.Refuse("values", "a list of at least one {node, setting, value}");

    internal override void Apply(Draft draft)
    {
        foreach (SetValue value in Values)
        {
            value.Apply(draft);
        }
    }
}
