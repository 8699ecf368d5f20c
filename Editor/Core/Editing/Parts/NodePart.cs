using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The nodes of a draft.</summary>
internal static class NodePart
{
    /// <summary>The node of an id.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static NodeEntry Node(this Draft draft, string id) =>
        draft.Document.Node(id) ?? throw new RefusedException(
            RefusalCode.Missing, $"There is no node {Words.Quote(id)}. "
            + Words.Offer(id, [.. draft.Document.Nodes.Select(node => node.Id)]));

    /// <summary>The type of a name.</summary>
    /// <exception cref="RefusedException">The catalogue does not have it.</exception>
    public static NodeType Type(this Draft draft, string name) =>
        draft.Catalogue.TryGet(name, out NodeType? type)
            ? type
            : throw new RefusedException(
                ProblemCode.NodeUnknown, $"{Words.Quote(name)} is not in the catalogue. "
                + Words.Offer(name, draft.Catalogue.Names));

    /// <summary>The type of a node whose settings and ports are to be touched. A node of an earlier
    /// version is brought up to date first.</summary>
    /// <exception cref="RefusedException">This version does not know what the node means.
    /// </exception>
    public static NodeType KnownType(this Draft draft, NodeEntry node)
    {
        if (!draft.Catalogue.TryGet(node.Type, out NodeType? type))
        {
            throw new RefusedException(
                ProblemCode.NodeUnknown,
                $"{node.Id} is of type {Words.Quote(node.Type)}, which is not in the catalogue, so "
                + "that it can only be kept as it is. Update GanGraph to edit it.");
        }

        if (node.Version > type.Version)
        {
            throw new RefusedException(
                ProblemCode.VersionNewer,
                $"{node.Id} needs version {node.Version} of {node.Type}, this one is "
                + $"{type.Version}. Update GanGraph to edit it.");
        }

        BringUpToDate(draft, node, type);
        return type;
    }

    /// <summary>A free id that begins with a stem: the stem itself, or with the first number from 2
    /// that is not taken.</summary>
    public static string FreeId(this Draft draft, string stem) =>
        Free(stem, id => draft.Document.Node(id) is null);

    /// <summary>A name that is free: the stem itself, or with the first number from 2.</summary>
    public static string Free(string stem, Func<string, bool> isFree)
    {
        string name = stem;
        for (int number = 2; !isFree(name); number++)
        {
            name = $"{stem}{number}";
        }

        return name;
    }

    /// <summary>Refuses an id that a new node cannot have.</summary>
    public static void RefuseId(this Draft draft, string id)
    {
        if (!NodeIds.IsValid(id))
        {
            throw new RefusedException(
                RefusalCode.Name, $"{Words.Quote(id)} cannot be the name of a node. "
                + "Use letters, digits, - and _.");
        }

        if (draft.Find("nodes", id) is not null)
        {
            throw new RefusedException(
                RefusalCode.Taken, $"There is a node {Words.Quote(id)} already. "
                + "Choose another name.");
        }
    }

    private static void BringUpToDate(Draft draft, NodeEntry node, NodeType type)
    {
        if (node.Version is not int version || version == type.Version)
        {
            return;
        }

        JObject root = (JObject)draft.Document.Root.DeepClone();
        JObject json = (JObject)root["nodes"]![node.Id]!;
        if (NodeMigration.Raise(json, type.Create(), version, type.Version) is string fault)
        {
            throw new RefusedException(
                ProblemCode.VersionMigration,
                $"{node.Id} is from version {version} of {node.Type} and cannot be brought up to "
                + $"date: {fault} Mend that in the file first.");
        }

        foreach (JProperty property in json.Properties())
        {
            draft.Put(["nodes", node.Id, property.Name], property.Value);
        }

        // A new version may have other names for its ports, which stand elsewhere too.
        TakeOver("nodes", "in");
        TakeOver("params", "to");
        if ((root["layout"] as JObject)?["reroutes"] is JToken reroutes)
        {
            draft.Put(["layout", "reroutes"], reroutes);
        }

        void TakeOver(string map, string part)
        {
            foreach (JProperty member in (root[map] as JObject)?.Properties() ?? [])
            {
                if ((member.Value as JObject)?[part] is JToken value)
                {
                    draft.Put([map, member.Name, part], value);
                }
            }
        }
    }
}
