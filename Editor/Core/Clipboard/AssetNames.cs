using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Clipboard;

/// <summary>Finds where nodes name assets.</summary>
internal static class AssetNames
{
    private const string Mark = "asset:";

    /// <summary>All values of settings that name assets.</summary>
    public static IReadOnlyList<JValue> In(JObject root) =>
    [
        .. ((root["nodes"] as JObject)?.PropertyValues() ?? [])
            .OfType<JObject>()
            .SelectMany(node => (node["set"] as JObject)?.PropertyValues() ?? [])
            .OfType<JValue>()
            .Where(value => Of(value) is not null),
    ];

    /// <summary>The name of the asset; null when the value names none.</summary>
    public static string? Of(JValue value) =>
        value.Value is string text && text.StartsWith(Mark, StringComparison.Ordinal)
            ? text[Mark.Length..]
            : null;
}
