namespace GanGraph.Editor.Search;

/// <summary>A type of node that was found.</summary>
/// <param name="Type">Its name.</param>
/// <param name="Category">Its place in the palette.</param>
/// <param name="Summary">What it does, in a sentence.</param>
public sealed record NodeMatch(string Type, string Category, string Summary)
{
    /// <summary>The words by which it was found, as they stand in its name, category, ports,
    /// settings or doc, or as people also call it; empty when nothing was typed.</summary>
    public IReadOnlyList<string> Match { get; init; } = [];

    /// <summary>The port that the wire would get: an input or setting of a node wanted for an
    /// output, an output of one wanted for an input, the input of one wanted in a wire.</summary>
    public string? Port { get; init; }

    /// <summary>The output at which a wire goes on that the node is put into.</summary>
    public string? Output { get; init; }

    /// <summary>Why it is shown, for the person; empty when its name says it.</summary>
    public string Reason { get; init; } = "";
}
