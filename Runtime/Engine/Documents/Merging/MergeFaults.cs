using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Finds what is wrong with a merged graph but with neither side alone.</summary>
internal sealed class MergeFaults
{
    private readonly NodeCatalogue _catalogue;
    private readonly string _path;
    private readonly HashSet<(string, string)> _known;

    /// <summary>Looks at both sides.</summary>
    /// <param name="sides">The versions.</param>
    /// <param name="path">The file that the graph is to be.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    public MergeFaults(MergeSides sides, string path, NodeCatalogue catalogue)
    {
        _catalogue = catalogue;
        _path = path;
        _known = [.. Of(sides.Ours).Concat(Of(sides.Theirs)).Select(Kind)];
    }

    /// <summary>The nodes and parameters that such a fault lies at.</summary>
    public IReadOnlyList<(string Section, string Name)> In(JObject merged) =>
    [
        .. Of(merged)
            .Where(problem => !_known.Contains(Kind(problem)))
            .Select(problem => Place(merged, problem))
            .OfType<(string, string)>()
            .Distinct(),
    ];

    private IEnumerable<Problem> Of(JObject root) => GraphBinder
        .Faults(new GraphDocument((JObject)root.DeepClone(), _path, true), _catalogue)
        .Where(problem => problem.IsError);

    private static (string, string) Kind(Problem problem) => (problem.Code, problem.Where);

    private static (string, string)? Place(JObject root, Problem problem)
    {
        foreach (string section in new[] { "nodes", "params" })
        {
            foreach (JProperty entry in
                (root[section] as JObject)?.Properties() ?? [])
            {
                string place = PathText.Of([section, entry.Name]);
                if (problem.Where == place
                    || problem.Where.StartsWith($"{place}.", StringComparison.Ordinal)
                    || problem.Where.StartsWith($"{place}[", StringComparison.Ordinal))
                {
                    return (section, entry.Name);
                }
            }
        }

        return null;
    }
}
