using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>The three versions that a merge looks at; they are its own copies.</summary>
/// <param name="Base">The version that both sides come from.</param>
/// <param name="Ours">Our side.</param>
/// <param name="Theirs">The other side.</param>
internal sealed record MergeSides(JObject Base, JObject Ours, JObject Theirs)
{
    /// <summary>The ids of all nodes of all versions.</summary>
    public IReadOnlyList<string> Ids() =>
        [.. Ids(Base).Concat(Ids(Ours)).Concat(Ids(Theirs)).Distinct()];

    /// <summary>The ids of the nodes of one version.</summary>
    public static IEnumerable<string> Ids(JObject version) =>
        (version["nodes"] as JObject)?.Properties().Select(node => node.Name) ?? [];

    /// <summary>A node of one version, or null.</summary>
    public static JObject? Node(JObject version, string id) =>
        (version["nodes"] as JObject)?[id] as JObject;

    /// <summary>Where a node of one version stands in an editor, or null.</summary>
    public static JToken? Place(JObject version, string id) =>
        ((version["layout"] as JObject)?["at"] as JObject)?[id];
}
