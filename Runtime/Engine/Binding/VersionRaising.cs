using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Binding;

/// <summary>Brings the nodes of a document up to date, before anything else is read of them.
/// </summary>
internal sealed class VersionRaising(NodeCatalogue catalogue, ProblemList problems)
{
    private readonly HashSet<string> _unread = [];

    /// <summary>Raises every node that says an earlier version.</summary>
    /// <param name="document">The document, which is changed.</param>
    /// <returns>The ids of nodes whose settings cannot be read.</returns>
    public IReadOnlySet<string> Raise(GraphDocument document)
    {
        foreach (NodeEntry entry in document.Nodes.ToList())
        {
            if (catalogue.TryGet(entry.Type, out NodeType? type) && !Raise(entry, type))
            {
                _unread.Add(entry.Id);
            }
        }

        return _unread;
    }

    private bool Raise(NodeEntry entry, NodeType type)
    {
        if (entry.Version is not int version)
        {
            if (entry.Json["v"] is null)
            {
                problems.Warn(
                    ProblemCode.VersionMissing, entry.Key, $"{entry.Id} does not say which version "
                    + $"of {entry.Type} it means. Write \"v\": {type.Version}.");
            }

            return true;
        }

        if (version > type.Version)
        {
            problems.Error(
                ProblemCode.VersionNewer, entry.Json["v"]!,
                $"{entry.Id} needs version {version} of {entry.Type}, this one is "
                + $"{type.Version}. Update GanGraph.");
            return false;
        }

        if (version < type.Version && NodeMigration.Raise(
            entry.Json, type.Create(), version, type.Version) is string fault)
        {
            problems.Error(
                ProblemCode.VersionMigration, entry.Key,
                $"{entry.Id} is from version {version} of {entry.Type} and its settings cannot be "
                + $"read as such: {fault} Set them anew with \"v\": {type.Version}.");
            return false;
        }

        return true;
    }
}
