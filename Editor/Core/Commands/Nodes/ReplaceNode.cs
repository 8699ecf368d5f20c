using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Editor.Rules;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Puts a node of another type in the place of one. Values, wires and parameters stay
/// where the new type has something of the same name that takes them; other wires go where they
/// fit.</summary>
/// <param name="Id">The node; it keeps its id.</param>
/// <param name="Type">The new type.</param>
public sealed record ReplaceNode(string Id, string Type) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Replace {Id} by {Type}";

    internal static ReplaceNode Read(CommandFields fields) =>
        new(fields.Text("id"), fields.Text("type"));

    internal override void Apply(Draft draft)
    {
        NodeEntry node = draft.Node(Id);
        NodeType type = draft.Type(Type);
        JObject before = (JObject)node.Json.DeepClone();
        (string From, string To)[] wires = [.. draft.Wires().Where(wire =>
            IsHere(wire.From) || IsHere(wire.To))];
        foreach ((_, string to) in wires)
        {
            (string taker, string port) = WirePart.Split(to);
            draft.TakeWithHolder("nodes", taker, "in", port);
        }

        JObject after = (JObject)node.Json.DeepClone();
        after["type"] = type.Name;
        after["v"] = type.Version;
        after.Remove("set");
        after.Remove("auto");
        draft.Put(["nodes", Id], after);
        int lost = Settings(draft, type, before) + wires.Count(wire => !Tie(draft, wire));
        draft.Retarget(target => !IsHere(target)
            || type.Ports.Settings.ContainsKey(WirePart.Split(target).Port) ? target : null);
        draft.Text = lost switch
        {
            0 => "",
            1 => "One value or wire did not fit and was taken away.",
            _ => $"{lost} values and wires did not fit and were taken away.",
        };
    }

    /// <summary>A signal that drove one setting does not drive another one unasked.</summary>
    private static bool IsInput(Draft draft, string end)
    {
        (string node, string port) = WirePart.Split(end);
        return draft.Catalogue.TryGet(draft.Node(node).Type, out NodeType? type)
            && type.Ports.Inputs.ContainsKey(port);
    }

    private bool IsHere(string end) =>
        NodeIds.TrySplit(end, out string node, out _) && node == Id;

    private int Settings(Draft draft, NodeType type, JObject before)
    {
        int lost = 0;
        foreach (JProperty value in (before["set"] as JObject)?.Properties() ?? [])
        {
            lost += type.Ports.Settings.TryGetValue(value.Name, out Setting? setting)
                && setting.Takes(value.Value) ? 0 : 1;
            if (setting?.Takes(value.Value) == true)
            {
                draft.SetValue(Id, value.Name, value.Value);
            }
        }

        foreach (JProperty curve in (before["auto"] as JObject)?.Properties() ?? [])
        {
            bool fits = type.Ports.Settings.TryGetValue(curve.Name, out Setting? setting)
                && setting.IsNumeric;
            lost += fits ? 0 : 1;
            if (fits)
            {
                draft.Put(["nodes", Id, "auto", curve.Name], curve.Value);
            }
        }

        return lost;
    }

    private bool Tie(Draft draft, (string From, string To) wire)
    {
        if (draft.TryTie(wire.From, wire.To))
        {
            return true;
        }

        (string? from, string? to) = IsHere(wire.To)
            ? (wire.From, ConnectionRules.InputFor(
                draft.Document, draft.Catalogue, wire.From, Id))
            : (ConnectionRules.OutputFor(draft.Document, draft.Catalogue, wire.To, Id), wire.To);
        if (from is not null && to is not null && draft.SourceOf(to) is null
            && IsInput(draft, to) && draft.TryTie(from, to))
        {
            return true;
        }

        draft.TakeReroutes(wire.To);
        return false;
    }
}
