using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Curves;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Makes the nodes of a document and sets their settings.</summary>
/// <param name="catalogue">The types of nodes there are.</param>
/// <param name="unread">The ids of nodes whose settings cannot be read.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class NodeMaker(
    NodeCatalogue catalogue, IReadOnlySet<string> unread, ProblemList problems)
{
    /// <summary>Makes a node; null when its type is not in the catalogue.</summary>
    public MadeNode? Make(NodeEntry entry)
    {
        if (entry.Type.Length == 0)
        {
            return null;
        }

        if (!catalogue.TryGet(entry.Type, out NodeType? type))
        {
            problems.Error(
                ProblemCode.NodeUnknown, entry.Json["type"]!,
                $"{entry.Id} is of type {Words.Quote(entry.Type)}, which is not in the catalogue. "
                + (Nearest.Of(entry.Type, catalogue.Names) is string near
                    ? $"Did you mean {near}?"
                    : "Update GanGraph, or take the node out."));
            return null;
        }

        Node node = type.Create();
        List<Wire> wires = [];
        BoundNode bound = new()
        {
            Id = entry.Id,
            Type = type,
            Node = node,
            Ports = NodePorts.Of(node),
            Mode = entry.Mode,
            Wires = wires,
        };
        bool sound = !unread.Contains(entry.Id);
        if (sound)
        {
            sound = SetAll(entry, bound.Ports);
            if (sound)
            {
                foreach (string sentence in node.Check())
                {
                    problems.Error(
                        ProblemCode.SetCheck, (JToken?)entry.Set ?? entry.Key,
                        $"{entry.Id}: {sentence}");
                }
            }

            SetCurves(entry, bound.Ports);
        }

        return new MadeNode(entry, bound, wires, sound);
    }

    private void SetCurves(NodeEntry entry, NodePorts ports)
    {
        foreach (JProperty property in entry.Auto?.Properties() ?? [])
        {
            if (!ports.Settings.TryGetValue(property.Name, out Setting? setting))
            {
                problems.Error(
                    ProblemCode.SetUnknown, property,
                    $"{entry.Id} has no setting {Words.Quote(property.Name)} for a curve. "
                    + problems.Offer(
                        property.Name,
                        [.. ports.Settings.Values.Where(s => s.IsNumeric).Select(s => s.Name)]));
                continue;
            }

            SettingFault? fault = CurveText.Read(setting, property.Value, out Curve? curve);
            if (fault is not null)
            {
                problems.Error(
                    fault.Code, fault.At, $"{entry.Id}.{setting.Name} {fault.Words}");
            }

            setting.Curve = curve;
        }
    }

    private bool SetAll(NodeEntry entry, NodePorts ports)
    {
        bool sound = true;
        foreach (JProperty property in entry.Set?.Properties() ?? [])
        {
            if (!ports.Settings.TryGetValue(property.Name, out Setting? setting))
            {
                sound = false;
                problems.Error(
                    ProblemCode.SetUnknown, property,
                    $"{entry.Id} has no setting {Words.Quote(property.Name)}. "
                    + (ports.Inputs.ContainsKey(property.Name)
                        ? "It is an input: wire it under in."
                        : problems.Offer(property.Name, [.. ports.Settings.Keys])));
                continue;
            }

            SettingFault? fault = SettingValue.Read(setting, property.Value, out object? value);
            if (fault is not null)
            {
                sound = false;
                problems.Error(
                    fault.Code, fault.At,
                    $"{entry.Id}.{setting.Name}{fault.Item} {fault.Words}");
                continue;
            }

            setting.CurrentValue = value!;
        }

        return sound;
    }
}
