using GanGraph.Editor.Commands.Annotations;
using GanGraph.Editor.Commands.Graph;
using GanGraph.Editor.Commands.Nodes;
using GanGraph.Editor.Commands.Places;
using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Commands.Wires;
using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands;

/// <summary>Reads commands as they travel between a face and its session.</summary>
public static class EditCommands
{
    private static readonly Dictionary<string, Func<CommandFields, EditCommand>> Readers = new()
    {
        ["addNode"] = AddNode.Read,
        ["paste"] = Paste.Read,
        ["duplicate"] = DuplicateItems.Read,
        ["remove"] = RemoveItems.Read,
        ["rename"] = RenameNode.Read,
        ["replace"] = ReplaceNode.Read,
        ["insert"] = InsertNode.Read,
        ["mode"] = SetMode.Read,
        ["set"] = SetValue.Read,
        ["setMany"] = SetValues.Read,
        ["list"] = ChangeList.Read,
        ["curve"] = SetCurve.Read,
        ["connect"] = Connect.Read,
        ["disconnect"] = Disconnect.Read,
        ["addReroute"] = AddReroute.Read,
        ["move"] = MoveItems.Read,
        ["align"] = AlignItems.Read,
        ["distribute"] = DistributeItems.Read,
        ["layout"] = LayOutItems.Read,
        ["group"] = GroupItems.Read,
        ["ungroup"] = Ungroup.Read,
        ["editGroup"] = EditGroup.Read,
        ["addNote"] = AddNote.Read,
        ["editNote"] = EditNote.Read,
        ["graph"] = SetGraph.Read,
        ["meta"] = SetMeta.Read,
        ["addParam"] = AddParam.Read,
        ["removeParam"] = RemoveParam.Read,
        ["addAsset"] = AddAsset.Read,
        ["drop"] = DropFile.Read,
        ["removeAsset"] = RemoveAsset.Read,
        ["settle"] = SettleConflict.Read,
    };

    /// <summary>The names of all commands.</summary>
    public static IReadOnlyCollection<string> Names => Readers.Keys;

    /// <summary>Reads <c>{"do": NAME, ...}</c>. The texts in it must not have been taken for dates
    /// when it was parsed.</summary>
    /// <exception cref="RefusedException">It is no command.</exception>
    public static EditCommand Parse(JObject json)
    {
        CommandFields fields = new(json);
        return Readers.TryGetValue(fields.Name, out Func<CommandFields, EditCommand>? read)
            ? read(fields) with { Gesture = fields.TextOrNull("gesture") ?? "" }
            : throw new RefusedException(
                RefusalCode.CommandUnknown, $"There is no command {Words.Quote(fields.Name)}. "
                + Words.Offer(fields.Name, Names));
    }
}
