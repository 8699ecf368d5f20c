using System.Globalization;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Showing;

/// <summary>Settings as a person reads them.</summary>
internal static class SettingWords
{
    /// <summary>What kind of value it takes.</summary>
    public static string Kind(SettingDescription setting) => setting.Type switch
    {
        "asset" => Words.Name(setting.Asset!.Value),
        [.. string element, '[', ']'] => $"list of {Plain(element)}s",
        _ => Plain(setting.Type),
    };

    /// <summary>Its bounds and unit, such as <c>0.01 to 4 pixels</c>.</summary>
    public static string Range(SettingDescription setting)
    {
        string range = (setting.Min, setting.Max) switch
        {
            (double min, double max) => $"{Number(min)} to {Number(max)}",
            (double min, null) => $"from {Number(min)}",
            (null, double max) => $"up to {Number(max)}",
            _ => "",
        };
        return $"{range} {setting.Unit}".Trim();
    }

    /// <summary>Its default as it is written behind <c>--set name=</c>.</summary>
    public static string Default(SettingDescription setting) =>
        setting.Default is JArray list ? string.Join(",", list) : Scalar(setting.Default);

    /// <summary>What it does, and what there is to choose from.</summary>
    public static string Doc(SettingDescription setting) => setting.Choices.Count == 0
        ? setting.Doc
        : $"{setting.Doc} One of: {string.Join(", ", setting.Choices.Select(c => c.Name))}.";

    private static string Plain(string type) => type switch
    {
        "bool" => "true | false",
        "int" or "long" => "whole number",
        "double" => "number",
        "string" => "text",
        _ => type,
    };

    private static string Scalar(JToken value) => value switch
    {
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue { Value: double number } => Number(number),
        _ => value.ToString(),
    };

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
