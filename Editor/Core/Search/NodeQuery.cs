namespace GanGraph.Editor.Search;

/// <summary>Where the node is wanted that somebody looks for. At most one of the first three is
/// given; with none of them everything is found.</summary>
public sealed record NodeQuery
{
    /// <summary>Everything, wherever it will stand.</summary>
    public static NodeQuery Anywhere { get; } = new();

    /// <summary>The output from which a wire is being dragged, as node.output: only nodes that
    /// take it are found.</summary>
    public string? From { get; init; }

    /// <summary>The input from which a wire is being dragged, as node.input: only nodes that give
    /// what it takes are found.</summary>
    public string? To { get; init; }

    /// <summary>The input at which a wire ends that the node is put into, as node.input: only
    /// nodes that take what the wire brings and give what its end takes are found.</summary>
    public string? Into { get; init; }

    /// <summary>The node selected or made last: what fits it comes first.</summary>
    public string? Near { get; init; }
}
