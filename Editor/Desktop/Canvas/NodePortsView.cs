using GanGraph.Editor.Desktop.Binding;
using GanGraph.Engine.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>Shows what the file says of a node: its ports, mode and settings.</summary>
internal static class NodePortsView
{
    private const int Most = 3;

    /// <summary>Brings a node up to date.</summary>
    public static void Show(NodeItem node, NodeEntry entry)
    {
        IEnumerable<string> wired = entry.In?.Properties().Select(wire => wire.Name) ?? [];
        string[] inputs = [.. node.Type.Inputs.Select(input => input.Name).Union(wired)];
        node.Inputs.Become([.. inputs.Select(name => node.Port(PortSide.Input, name)
            ?? node.Type.Input(node.Id, name))]);
        string[] outputs = [.. node.Type.Outputs.Select(output => output.Name)];
        node.Outputs.Become([.. outputs.Select(name => node.Port(PortSide.Output, name)
            ?? node.Type.Output(node.Id, name))]);
        node.Mode = entry.Mode;
        node.Summary = SummaryOf(entry, node.Type);
    }

    /// <summary>A value in a few words.</summary>
    public static string Words(JToken value) => value switch
    {
        JArray list when list.Count > 4 => $"{list.Count} values",
        JArray list => string.Join(", ", list.Select(Words)),
        JValue { Value: string text } => text,
        _ => value.ToString(Formatting.None),
    };

    private static string SummaryOf(NodeEntry entry, TypeCard type)
    {
        IEnumerable<string> order = type.Settings.Select(setting => setting.Name);
        List<JProperty> set = [.. (entry.Set?.Properties() ?? [])
            .OrderBy(property => Rank(order, property.Name))];
        IEnumerable<string> lines = set.Take(Most)
            .Select(property => $"{property.Name}  {Words(property.Value)}");
        return string.Join('\n', set.Count > Most
            ? lines.Append($"and {set.Count - Most} more")
            : lines);
    }

    private static int Rank(IEnumerable<string> order, string name) =>
        order.TakeWhile(other => other != name).Count();
}
