namespace GanGraph.Editor.Editing;

/// <summary>What became of a command.</summary>
public sealed record EditResult
{
    /// <summary>What changed; null when nothing did.</summary>
    public Patch? Patch { get; init; }

    /// <summary>Why nothing was done; null when it was done.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What was made, as items: node ids, <c>group:ID</c>, <c>note:ID</c>,
    /// <c>reroute:ID</c>.</summary>
    public IReadOnlyList<string> Made { get; init; } = [];

    /// <summary>What a person may want to know of how it was done; mostly empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;
}
