using GanGraph.Engine.Curves;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue.Schema;

/// <summary>Describes settings as they stand in graph files.</summary>
internal static class SettingSchema
{
    /// <summary>The value of a setting under <c>set</c>.</summary>
    public static JProperty Of(SettingDescription setting)
    {
        JObject value = setting.Type.EndsWith("[]", StringComparison.Ordinal)
            ? new JObject { ["type"] = "array", ["items"] = One(setting, setting.Type[..^2]) }
            : One(setting, setting.Type);
        value["description"] = Words(setting);
        value["default"] = setting.Default.DeepClone();
        return new JProperty(setting.Name, value);
    }

    /// <summary>A signal that drives the setting, under <c>in</c>.</summary>
    public static JProperty Signal(SettingDescription setting) => new(
        setting.Name, NodeSchema.End($"A signal that drives {setting.Name}: {setting.Doc}"));

    /// <summary>A curve that drives the setting, under <c>auto</c>.</summary>
    public static JProperty Curve(SettingDescription setting)
    {
        JObject way = SchemaPart.Choice(
            "How it goes on to the next point.", [.. NameInFile.NamesOf(typeof(CurveWay))]);
        way["default"] = NameInFile.Of(CurveWay.Smooth);
        return new JProperty(setting.Name, new JObject
        {
            ["type"] = "array",
            ["description"] = "A curve over time: points of seconds, value and way.\n"
                + Words(setting),
            ["minItems"] = 1,
            ["items"] = new JObject
            {
                ["type"] = "array",
                ["items"] = new JArray(
                    SchemaPart.Number("number", "Seconds from the start of the film.", min: 0),
                    Bounded("number", setting),
                    way),
                ["minItems"] = 2,
                ["maxItems"] = 3,
            },
        });
    }

    private static JObject One(SettingDescription setting, string type) => type switch
    {
        "bool" => new JObject { ["type"] = "boolean" },
        "int" or "long" => Bounded("integer", setting),
        "double" => Bounded("number", setting),
        "choice" => Choice(setting),
        _ => new JObject { ["type"] = "string" },
    };

    private static JObject Bounded(string type, SettingDescription setting)
    {
        JObject value = new() { ["type"] = type };
        if (setting.Min is double min)
        {
            value["minimum"] = Plain(min);
        }

        if (setting.Max is double max)
        {
            value["maximum"] = Plain(max);
        }

        return value;
    }

    private static JToken Plain(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1L << 53 ? (long)number : number;

    private static JObject Choice(SettingDescription setting)
    {
        JObject value = SchemaPart.Choice(null, [.. setting.Choices.Select(c => c.Name)]);
        value["enumDescriptions"] = new JArray(setting.Choices.Select(c => c.Doc));
        return value;
    }

    private static string Words(SettingDescription setting)
    {
        string range = (setting.Min, setting.Max) switch
        {
            (double min, double max) => $"{Number(min)} to {Number(max)}",
            (double min, null) => $"from {Number(min)}",
            (null, double max) => $"up to {Number(max)}",
            _ => "",
        };
        string words = $"{range} {setting.Unit}".Trim();
        string about = setting.Asset is AssetKind kind
            ? $"A {NameInFile.Of(kind)}: asset:name, or a path relative to the graph."
            : setting.Type == "output" ? "A file under the output folder." : words;
        return about.Length == 0 ? setting.Doc : $"{setting.Doc}\n{about}";
    }

    private static string Number(double value) => Documents.Words.Number(value);
}
