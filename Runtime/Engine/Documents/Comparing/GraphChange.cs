using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>One difference in meaning between two versions of a graph.</summary>
/// <param name="Kind">What has happened.</param>
/// <param name="Path">Where: the keys from the root to what changed, under the ids of the later
/// version.</param>
/// <param name="Before">The value in the earlier version; null when there was none.</param>
/// <param name="After">The value in the later version; null when there is none.</param>
public sealed record GraphChange(
    ChangeKind Kind, IReadOnlyList<string> Path, JToken? Before, JToken? After)
{
    /// <summary><see cref="Path"/> as one text, such as <c>nodes.walk.set.loop</c>.</summary>
    public string Where => PathText.Of(Path);

    /// <summary>Whether it is only about where nodes and wires stand in an editor.</summary>
    public bool IsMove => Path is ["layout", "at" or "reroutes", ..];

    /// <summary><see cref="Before"/> as it is spelled in graph files; null when there was none.
    /// </summary>
    public string? BeforeText => Before is null ? null : CanonicalText.Flat(Before);

    /// <summary><see cref="After"/> as it is spelled in graph files; null when there is none.
    /// </summary>
    public string? AfterText => After is null ? null : CanonicalText.Flat(After);

    /// <summary>Whether the earlier version says nothing here, so that the default was in force.
    /// </summary>
    public bool BeforeIsDefault { get; init; }

    /// <summary>Whether the later version says nothing here, so that the default is in force.
    /// </summary>
    public bool AfterIsDefault { get; init; }
}
