namespace GanGraph.Editor.Editing;

/// <summary>Why a command was not carried out; nothing has changed then.</summary>
/// <param name="Code">Stable name of the reason, such as <c>set.range</c>.</param>
/// <param name="Text">Where, what was found, what is wanted, what to do.</param>
public sealed record Refusal(string Code, string Text);
