using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Values;

/// <summary>Adds one number to a list of numbers, or takes it out; the rest of the list is what it
/// is by then, so that two such commands lose nothing of each other.</summary>
/// <param name="Node">The node.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Item">The number.</param>
/// <param name="IsIn">Whether it is to stand in the list, once; else it is taken out however often
/// it stands there.</param>
/// <param name="IsSorted">Whether the list is kept in rising order; else a new number stands at
/// the end.</param>
public sealed record ChangeList(
    string Node, string Setting, long Item, bool IsIn, bool IsSorted = false) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => IsIn
        ? $"Add {Item} to {Setting} of {Node}"
        : $"Take {Item} out of {Setting} of {Node}";

    internal static ChangeList Read(CommandFields fields)
    {
        bool isIn = fields.Has("add");
        string which = isIn ? "add" : "take";
        return fields.Value(which) is JValue { Value: long item }
            ? new(
                fields.Text("node"), fields.Text("setting"), item, isIn, fields.Flag("sorted"))
            : throw fields.Refuse(which, "a whole number");
    }

    internal override void Apply(Draft draft)
    {
        NodeEntry node = draft.Node(Node);
        JToken? now = node.Set?[Setting]
            ?? SettingTokenOf(draft.KnownType(node).Setting(Node, Setting));
        JArray list = now as JArray ?? throw new RefusedException(
            RefusalCode.Command, $"{Node}.{Setting} is no list. Set its value instead.");
        List<JToken> items = [.. list.Where(item => !IsItem(item))];
        if (IsIn && items.Count < list.Count)
        {
            return;
        }

        if (IsIn)
        {
            int place = IsSorted ? items.FindIndex(item => (long)item > Item) : -1;
            items.Insert(place < 0 ? items.Count : place, new JValue(Item));
        }

        draft.SetValue(Node, Setting, items.Count == 0 ? null : new JArray(items));
    }

    private bool IsItem(JToken token) => token is JValue { Value: long item } && item == Item;

    private static JToken SettingTokenOf(Engine.Setting setting) =>
        Engine.Catalogue.SettingToken.Of(setting.InitialValue);
}
