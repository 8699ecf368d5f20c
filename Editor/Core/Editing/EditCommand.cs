namespace GanGraph.Editor.Editing;

/// <summary>Something a person can do to a document. It is done as a whole or not at all.
/// </summary>
public abstract record EditCommand
{
    /// <summary>The command in words for the undo menu, such as <c>Move 3 nodes</c>.</summary>
    public abstract string Label { get; }

    /// <summary>Commands that follow each other with the same gesture, such as a slider being
    /// dragged, are one step for undo; empty for none.</summary>
    public string Gesture { get; init; } = "";

    /// <summary>Carries it out.</summary>
    /// <exception cref="RefusedException">It cannot be done; the session then takes back what the
    /// draft holds.</exception>
    internal abstract void Apply(Draft draft);
}
