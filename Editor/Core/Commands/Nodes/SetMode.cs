using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Lets nodes run, steps over them, or leaves them out.</summary>
/// <param name="Items">The nodes; groups stand for the nodes in them, all else is passed over.
/// </param>
/// <param name="Mode">What becomes of them.</param>
public sealed record SetMode(IReadOnlyList<string> Items, NodeMode Mode) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => Mode switch
    {
        NodeMode.Bypass => $"Bypass {Item.Words(Items)}",
        NodeMode.Mute => $"Mute {Item.Words(Items)}",
        _ => $"Let {Item.Words(Items)} run",
    };

    internal static SetMode Read(CommandFields fields) => new(
        fields.SomeTexts("items"),
        NameInFile.TryParse(fields.Text("mode"), out NodeMode mode)
            ? mode
            : throw fields.Refuse("mode", "run, bypass or mute"));

    internal override void Apply(Draft draft)
    {
        PlacePart places = new(draft);
        foreach (Item item in Items.Select(Item.Of).SelectMany(item =>
            item.Kind == ItemKind.Group ? places.Members(item.Id) : [item]))
        {
            draft.RefuseMissing(item);
            if (item.Kind != ItemKind.Node)
            {
                continue;
            }

            if (Mode == NodeMode.Run)
            {
                draft.Take("nodes", item.Id, "mode");
            }
            else
            {
                draft.Put(["nodes", item.Id, "mode"], new JValue(NameInFile.Of(Mode)));
            }
        }
    }
}
