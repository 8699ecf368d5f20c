using System.Diagnostics.CodeAnalysis;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Brings a node of an earlier version up to date, one version after the other.
/// </summary>
internal static class NodeMigration
{
    /// <summary>Rewrites what the file says of a node for a later version of its type. Where the
    /// node stands in a graph, what is renamed is renamed in all of the graph.</summary>
    /// <param name="json">The node as it stands in the file; stays as it is when it cannot be
    /// rewritten.</param>
    /// <param name="node">A node of the type.</param>
    /// <param name="from">The version that the file means.</param>
    /// <param name="to">The version wanted, at most that of <paramref name="node"/>.</param>
    /// <returns>Why it cannot be rewritten; null when it has been.</returns>
    [SuppressMessage(
        "Design", "CA1031", Justification = "A migration meets whatever stands in the file.")]
    public static string? Raise(JObject json, Node node, int from, int to)
    {
        if (from >= to)
        {
            return null;
        }

        OldNode old = new(json);
        try
        {
            for (int version = from; version < to; version++)
            {
                node.Migrate(version, old);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.Message;
        }

        json["v"] = to;
        if (json["set"] is not null || old.Settings.Count > 0)
        {
            json["set"] = old.Settings;
        }

        if (old.Wires is not null)
        {
            json["in"] = old.Wires;
        }

        if (old.Curves is not null)
        {
            json["auto"] = old.Curves;
        }

        if (json.Parent is JProperty { Name: string id } && json.Root is JObject root)
        {
            PortNames.Follow(old.Renames, id, root);
        }

        return null;
    }
}
