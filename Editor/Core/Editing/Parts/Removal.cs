using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Takes nodes out of a draft, with everything that names them.</summary>
/// <param name="draft">The draft.</param>
/// <param name="ids">The nodes.</param>
/// <param name="heal">Whether what went in is joined with what came out, where a node has an input
/// and an output that belong together.</param>
internal sealed class Removal(Draft draft, IReadOnlySet<string> ids, bool heal)
{
    /// <summary>Takes them out.</summary>
    public void Run()
    {
        foreach ((string from, string to) in draft.Wires().ToList())
        {
            if (!ids.Contains(WirePart.Split(to).Node) && IsGone(from))
            {
                Mend(from, to);
            }
        }

        foreach (string id in ids)
        {
            foreach (JProperty wire in draft.Node(id).In?.Properties().ToList() ?? [])
            {
                draft.TakeReroutes($"{id}.{wire.Name}");
            }

            draft.Take("nodes", id);
            draft.Take("layout", "at", id);
        }

        draft.Retarget(target => IsGone(target) ? null : target);
        new GroupPart(draft).TakeMembers(ids);
    }

    private bool IsGone(string end) =>
        NodeIds.TrySplit(end, out string node, out _) && ids.Contains(node);

    private void Mend(string from, string to)
    {
        string? source = heal ? BeforeAll(from) : null;
        (string node, string port) = WirePart.Split(to);
        if (source is not null)
        {
            draft.Put(["nodes", node, "in", port], new JValue(source));
        }
        else
        {
            draft.TakeReroutes(to);
            draft.TakeWithHolder("nodes", node, "in", port);
        }
    }

    /// <summary>Where the wire comes from once all removed nodes are passed over.</summary>
    private string? BeforeAll(string from)
    {
        HashSet<string> seen = [];
        string? at = from;
        while (at is not null && IsGone(at) && seen.Add(at))
        {
            (string id, string output) = WirePart.Split(at);
            at = draft.Catalogue.TryGet(draft.Node(id).Type, out NodeType? type)
                && type.Ports.Inputs.ContainsKey(output) && type.Ports.Outputs.ContainsKey(output)
                    ? draft.SourceOf(at)
                    : null;
        }

        return at is null || IsGone(at) ? null : at;
    }
}
