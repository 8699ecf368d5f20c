namespace GanGraph.Cli.Commands;

/// <summary>What a person asked the editor for.</summary>
internal sealed record EditRequest
{
    /// <summary>The graph as the person wrote it; null to choose one in the editor.</summary>
    public string? Graph { get; init; }

    /// <summary>The port to listen on; null for any that is free.</summary>
    public int? Port { get; init; }

    /// <summary>Whether to open the browser.</summary>
    public bool Opens { get; init; } = true;

    /// <summary>Full paths of further folders in which graphs may read.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Where films and pictures go, as the person wrote it; null for the usual place.
    /// </summary>
    public string? Out { get; init; }

    /// <summary>Where results are kept between runs, as the person wrote it; null for the usual
    /// place.</summary>
    public string? Cache { get; init; }

    /// <summary>Bytes that the cache may hold; null for no limit.</summary>
    public long? CacheBytes { get; init; }

    /// <summary>What to compute on: <c>auto</c>, <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.
    /// </summary>
    public string Device { get; init; } = "auto";

    /// <summary>Folder with the page of the editor; null for the one beside the program.</summary>
    public string? Client { get; init; }
}
