using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents.Comparing;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Brings the changes of two versions of a graph together, by what they mean: each node,
/// setting, wire, parameter, asset and place on its own.</summary>
public static class GraphMerger
{
    /// <summary>Merges two versions that come from a third one. Where both changed the same thing
    /// differently ours stays in force, and the result always loads.</summary>
    /// <param name="common">The version that both come from.</param>
    /// <param name="ours">Our version; the result carries its path.</param>
    /// <param name="theirs">The other version.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    public static MergedGraph Merge(
        GraphDocument common, GraphDocument ours, GraphDocument theirs, NodeCatalogue catalogue)
    {
        KeyOrder order = KeyOrder.RootFor(catalogue);
        MergeSides sides = new(
            (JObject)common.Root.DeepClone(),
            (JObject)ours.Root.DeepClone(),
            (JObject)theirs.Root.DeepClone());
        MergeFindings findings = new();
        MergeNames.Align(sides, order, findings);
        foreach (string id in sides.Ids())
        {
            NodeVersions.Align(
                catalogue, MergeSides.Node(sides.Base, id), MergeSides.Node(sides.Ours, id),
                MergeSides.Node(sides.Theirs, id));
        }

        JObject merged = (JObject)new ThreeWay(findings).Merge(
            sides.Base, sides.Ours, sides.Theirs, order, [])!;
        merged = (JObject)merged.DeepClone();
        MergeRepair repair = new(merged, sides, findings);
        repair.Mend();
        MergeFaults faults = new(sides, ours.Path, catalogue);
        while (repair.TakeBack(faults.In(merged)))
        {
        }

        findings.WriteInto(merged);
        string text = new GraphDocument(merged, ours.Path, true).ToCanonicalText(catalogue);
        return new MergedGraph(
            GraphDocument.Parse(text, ours.Path, [])!, findings.Conflicts, findings.Notes);
    }
}
