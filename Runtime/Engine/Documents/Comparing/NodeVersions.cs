using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>Brings several versions of one node, each in a graph of its own, to the same version of
/// their type, so that they can be compared.</summary>
internal static class NodeVersions
{
    /// <summary>Raises each to the latest version among them; all stay as they are when one of
    /// them cannot be raised.</summary>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="nodes">What the files say of the node; null where it is not there.</param>
    public static void Align(NodeCatalogue catalogue, params JObject?[] nodes)
    {
        JObject[] there = [.. nodes.OfType<JObject>()];
        string?[] types = [.. there.Select(node => node["type"]?.ToString()).Distinct()];
        long[] versions = [.. there.Select(Version)];
        if (versions.Distinct().Count() < 2 || types is not [string name]
            || !catalogue.TryGet(name, out NodeType? type)
            || versions.Min() < 1 || versions.Max() > type.Version)
        {
            return;
        }

        int latest = (int)versions.Max();
        if (there.Zip(versions).All(pair => Raise((JObject)pair.First.DeepClone(), pair.Second)))
        {
            foreach ((JObject node, long version) in there.Zip(versions))
            {
                Raise(node, version);
            }
        }

        bool Raise(JObject node, long version) =>
            NodeMigration.Raise(node, type.Create(), (int)version, latest) is null;
    }

    private static long Version(JObject node) => node["v"] is JValue { Value: long v } ? v : 0;
}
