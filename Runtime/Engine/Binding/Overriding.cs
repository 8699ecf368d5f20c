using System.Globalization;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Writes values from the command line into a document.</summary>
internal sealed class Overriding(
    GraphDocument document, NodeCatalogue catalogue, ProblemList problems)
{
    private readonly IReadOnlyCollection<string> _ids = [.. document.Nodes.Select(n => n.Id)];

    /// <summary>Checks where the parameters point, then writes every value.</summary>
    public void Apply(IEnumerable<Override> overrides)
    {
        foreach (ParamEntry param in document.Params)
        {
            CheckTargets(param);
        }

        foreach (Override given in overrides)
        {
            Apply(given);
        }
    }

    private void CheckTargets(ParamEntry param)
    {
        foreach (JValue target in param.Targets)
        {
            if (FaultOf((string)target.Value!) is string fault)
            {
                problems.Error(
                    ProblemCode.ParamTarget, target,
                    $"params.{param.Name} points at {Words.Value(target)}, {fault}");
                return;
            }
        }
    }

    private void Apply(Override given)
    {
        TextPosition position = new(0, 0, given.ToString());
        if (document.Param(given.Name) is ParamEntry param)
        {
            CheckRange(param, given.Value, position);
            foreach (string target in param.To.Where(target => FaultOf(target) is null))
            {
                Write(target, given.Value, position);
            }
        }
        else if (GraphSettings.Names.Contains(given.Name))
        {
            WriteGraphSetting(given, position);
        }
        else if (given.Name.Contains('.', StringComparison.Ordinal))
        {
            if (FaultOf(given.Name) is string fault)
            {
                problems.Error(
                    ProblemCode.ParamUnknown, position, $"{Words.Quote(given.Name)}, {fault}");
            }
            else
            {
                Write(given.Name, given.Value, position);
            }
        }
        else
        {
            problems.Error(
                ProblemCode.ParamUnknown, position,
                $"The graph has no parameter {Words.Quote(given.Name)}. " + problems.Offer(
                    given.Name,
                    [.. document.Params.Select(p => p.Name), .. GraphSettings.Names]));
        }
    }

    /// <summary>Why <c>node.setting</c> cannot be set; null when it can, and when the node is
    /// of an unknown type, which is said elsewhere.</summary>
    private string? FaultOf(string target)
    {
        if (!NodeIds.TrySplit(target, out string id, out string name))
        {
            return "which is no setting. Write it as node.setting.";
        }

        if (document.Node(id) is not NodeEntry node)
        {
            return $"but there is no node {Words.Quote(id)}. "
                + problems.Offer(id, _ids);
        }

        return catalogue.TryGet(node.Type, out NodeType? type)
            && !type.Ports.Settings.ContainsKey(name)
                ? $"but {type.Name} has no setting {Words.Quote(name)}. "
                    + problems.Offer(name, [.. type.Ports.Settings.Keys])
                : null;
    }

    private void CheckRange(ParamEntry param, string text, TextPosition position)
    {
        if (double.TryParse(text, CultureInfo.InvariantCulture, out double number)
            && (number < param.Min || number > param.Max))
        {
            problems.Error(
                ProblemCode.ParamRange, position, $"{param.Name} is {text}. Choose a value "
                + string.Join(" and ", Bounds(param)) + ".");
        }
    }

    private void Write(string target, string text, TextPosition position)
    {
        NodeIds.TrySplit(target, out string id, out string name);
        NodeEntry node = document.Node(id)!;
        JToken value = catalogue.TryGet(node.Type, out NodeType? type)
            ? SettingValue.FromText(type.Ports.Settings[name], text)
            : new JValue(text);
        if (node.Set is not JObject set)
        {
            set = [];
            node.Json["set"] = set;
        }

        set[name] = Marked(value, position);
        node.Auto?.Remove(name); // whoever gives a value does not want the curve
    }

    private static IEnumerable<string> Bounds(ParamEntry param)
    {
        if (param.Min is double min)
        {
            yield return $"of at least {Words.Number(min)}";
        }

        if (param.Max is double max)
        {
            yield return $"of at most {Words.Number(max)}";
        }
    }

    private void WriteGraphSetting(Override given, TextPosition position)
    {
        JToken value = given.Name != "fps"
            && long.TryParse(given.Value, CultureInfo.InvariantCulture, out long whole)
                ? new JValue(whole)
                : new JValue(given.Value);
        if (GraphSettings.Fault(given.Name, value) is string fault)
        {
            problems.Error(ProblemCode.Settings, position, fault);
            return;
        }

        if (document.Root["settings"] is not JObject settings)
        {
            settings = [];
            document.Root["settings"] = settings;
        }

        settings[given.Name] = Marked(value, position);
    }

    private static JToken Marked(JToken value, TextPosition position)
    {
        value.AddAnnotation(position);
        return value;
    }
}
