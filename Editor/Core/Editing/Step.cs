namespace GanGraph.Editor.Editing;

/// <summary>A step of the session's own that is no command of a face.</summary>
/// <param name="Name">The step in words.</param>
/// <param name="Change">Changes the document.</param>
internal sealed record Step(string Name, Action<Draft> Change) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => Name;

    internal override void Apply(Draft draft) => Change(draft);
}
