using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>Checks that a file is built as the format has it, whatever nodes there are.</summary>
internal sealed class GraphShape
{
    private readonly ProblemList _problems;

    private GraphShape(ProblemList problems) => _problems = problems;

    /// <summary>Checks a file.</summary>
    public static void Check(JObject root, ProblemList problems)
    {
        GraphShape shape = new(problems);
        if (!shape.CheckFormat(root))
        {
            return;
        }

        shape.Known(root, KeyOrder.Root);
        shape.Want(root, "meta", JTokenType.Object);
        shape.Want(root, "layout", JTokenType.Object);
        shape.CheckSettings(root);
        shape.Each(root, "params", shape.CheckParam);
        shape.Each(root, "assets", shape.CheckAsset);
        shape.Each(root, "nodes", shape.CheckNode);
        ConflictEntries.Check(root, problems);
    }

    private bool CheckFormat(JObject root)
    {
        if (root["format"] is not JToken format)
        {
            _problems.Error(
                ProblemCode.FormatUnknown, root, "The file does not say what it is. "
                + $"Write \"format\": \"{GraphDocument.CurrentFormat}\" at its top.");
            return true;
        }

        string text = format is JValue { Value: string value } ? value : "";
        if (text == GraphDocument.CurrentFormat)
        {
            return true;
        }

        bool newer = text.StartsWith("gangraph/", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan("gangraph/".Length), out int version) && version > 1;
        _problems.Error(
            newer ? ProblemCode.FormatNewer : ProblemCode.FormatUnknown, format,
            $"format is {Words.Value(format)}, this version reads "
            + $"\"{GraphDocument.CurrentFormat}\". "
            + (newer ? "Update GanGraph." : "Open a graph file."));
        return false;
    }

    private void CheckSettings(JObject root)
    {
        if (Want(root, "settings", JTokenType.Object) is not JObject settings)
        {
            return;
        }

        Known(settings, KeyOrder.Root.Inside("settings"));
        foreach (JProperty setting in settings.Properties())
        {
            if (GraphSettings.Fault(setting.Name, setting.Value) is string fault)
            {
                _problems.Error(ProblemCode.Settings, setting.Value, fault);
            }
        }
    }

    private void CheckParam(JObject param)
    {
        Known(param, KeyOrder.Root.Inside("params").Inside(""));
        Want(param, "label", JTokenType.String);
        Want(param, "min", JTokenType.Float);
        Want(param, "max", JTokenType.Float);
        if (param["to"] is JArray list)
        {
            if (list.FirstOrDefault(target => target.Type != JTokenType.String) is JToken other)
            {
                Refuse(other, JTokenType.String);
            }
        }
        else
        {
            Want(param, "to", JTokenType.String, required: true);
        }
    }

    private void CheckAsset(JObject asset)
    {
        Known(asset, KeyOrder.Root.Inside("assets").Inside(""));
        Want(asset, "path", JTokenType.String, required: true);
        if (asset["sha256"] is JToken hash && hash.Type != JTokenType.Null
            && (hash is not JValue { Value: string text } || text.Length != 64
                || !text.All(char.IsAsciiHexDigit)))
        {
            _problems.Error(
                ProblemCode.Shape, hash, $"{hash.Path} is {Words.Value(hash)}, "
                + "not 64 hexadecimal digits. Leave it out, or copy the hash whole.");
        }

        if (Want(asset, "kind", JTokenType.String) is JValue { Value: string kind } at
            && !NameInFile.TryParse(kind, out AssetKind _))
        {
            _problems.Warn(
                ProblemCode.AssetKind, at, $"{at.Path} is {Words.Quote(kind)}, "
                + "no kind of asset that this version knows. "
                + Words.Offer(kind, [.. NameInFile.NamesOf(typeof(AssetKind))]));
        }
    }

    private void CheckNode(JObject node)
    {
        JProperty key = (JProperty)node.Parent!;
        if (!NodeIds.IsValid(key.Name))
        {
            _problems.Error(
                ProblemCode.NodeId, key, $"{Words.Quote(key.Name)} cannot be named by a wire. "
                + "Use letters, digits, - and _.");
        }

        Known(node, KeyOrder.Root.Inside("nodes").Inside(""));
        Want(node, "type", JTokenType.String, required: true);
        Want(node, "set", JTokenType.Object);
        if (Want(node, "v", JTokenType.Integer) is JToken version
            && version is not JValue { Value: > 0L and <= int.MaxValue })
        {
            _problems.Error(
                ProblemCode.Shape, version, $"{version.Path} is {Words.Value(version)}. "
                + "Versions count from 1.");
        }

        if (Want(node, "mode", JTokenType.String) is JValue { Value: string mode } at
            && !NameInFile.TryParse(mode, out NodeMode _))
        {
            _problems.Error(
                ProblemCode.Mode, at, $"{at.Path} is {Words.Quote(mode)}, not a mode. "
                + Words.Offer(mode, [.. NameInFile.NamesOf(typeof(NodeMode))]));
        }

        if (Want(node, "auto", JTokenType.Object) is JObject curves)
        {
            foreach (JProperty curve in curves.Properties())
            {
                Want(curves, curve.Name, JTokenType.Array);
            }
        }

        if (Want(node, "in", JTokenType.Object) is JObject wires)
        {
            foreach (JProperty wire in wires.Properties())
            {
                Want(wires, wire.Name, JTokenType.String);
            }
        }
    }

    private void Each(JObject root, string section, Action<JObject> check)
    {
        if (Want(root, section, JTokenType.Object) is not JObject entries)
        {
            return;
        }

        foreach (JProperty entry in entries.Properties())
        {
            if (Want(entries, entry.Name, JTokenType.Object) is JObject content)
            {
                check(content);
            }
        }
    }

    private void Known(JObject map, KeyOrder keys)
    {
        foreach (JProperty property in map.Properties().Where(p => !keys.Known.Contains(p.Name)))
        {
            if (Nearest.Of(property.Name, keys.Known.Where(k => !map.ContainsKey(k)))
                is string near)
            {
                _problems.Warn(
                    ProblemCode.FieldUnknown, property,
                    $"{property.Path} means nothing and is only kept. Did you mean {near}?");
            }
        }
    }

    /// <summary>The value of a key when it has the type wanted.</summary>
    private JToken? Want(JObject map, string key, JTokenType type, bool required = false)
    {
        if (map[key] is not JToken value)
        {
            if (required)
            {
                _problems.Error(
                    ProblemCode.Shape, map.Parent ?? map,
                    $"{map.Path} has no {key}. Add \"{key}\": \"…\".");
            }

            return null;
        }

        if (value.Type == type
            || (type == JTokenType.Float && value.Type == JTokenType.Integer))
        {
            return value;
        }

        Refuse(value, type);
        return null;
    }

    private void Refuse(JToken value, JTokenType type)
    {
        string wanted = type switch
        {
            JTokenType.Object => "an object, such as {}",
            JTokenType.Array => "a list, such as []",
            JTokenType.String => "a text in quotes",
            JTokenType.Integer => "a whole number",
            _ => "a number",
        };
        _problems.Error(
            ProblemCode.Shape, value,
            $"{value.Path} is {Words.Kind(value)}, wanted is {wanted}. Write that.");
    }
}
