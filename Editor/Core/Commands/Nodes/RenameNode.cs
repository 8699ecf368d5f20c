using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Gives a node another id, everywhere that it is named.</summary>
/// <param name="Id">The id that it has.</param>
/// <param name="To">The id that it gets.</param>
public sealed record RenameNode(string Id, string To) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Rename {Id} to {To}";

    internal static RenameNode Read(CommandFields fields) =>
        new(fields.Text("id"), fields.Text("to"));

    internal override void Apply(Draft draft)
    {
        draft.Node(Id);
        if (Id == To)
        {
            return;
        }

        draft.RefuseId(To);
        draft.Rename(["nodes", Id], To);
        draft.Rename(["layout", "at", Id], To);
        foreach ((string from, string to) in draft.Wires().ToList())
        {
            if (Renamed(from) is string renamed && renamed != from)
            {
                (string node, string port) = WirePart.Split(to);
                draft.Put(["nodes", node, "in", port], new JValue(renamed));
            }
        }

        draft.Retarget(Renamed);
        new GroupPart(draft).Rename(Id, To);
        foreach (JProperty reroute in draft.Reroutes().ToList())
        {
            draft.Put(
                ["layout", "reroutes", reroute.Name, "wire"],
                new JValue(Renamed(ReroutePart.EndOf(reroute)!)));
        }
    }

    private string? Renamed(string end) =>
        NodeIds.TrySplit(end, out string node, out string port) && node == Id
            ? $"{To}.{port}"
            : end;
}
