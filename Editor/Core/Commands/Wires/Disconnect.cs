using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Wires;

/// <summary>Takes wires away.</summary>
/// <param name="To">Where they end.</param>
public sealed record Disconnect(IReadOnlyList<string> To) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => To is [string one]
        ? $"Disconnect {one}"
        : $"Disconnect {To.Count} wires";

    internal static Disconnect Read(CommandFields fields) => new(fields.SomeTexts("to"));

    internal override void Apply(Draft draft)
    {
        foreach (string end in To)
        {
            draft.Disconnect(end);
        }
    }
}
