using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>The value that is in force when a file says something or nothing, in one spelling:
/// <c>1</c>, <c>1.0</c> and nothing are the same for a number whose default is 1.</summary>
internal static class InForce
{
    /// <summary>The value of a node's setting; what cannot be its value stays as it is.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="token">What the file says, or null.</param>
    /// <param name="hasDefault">Whether the file means the version whose default is known.
    /// </param>
    public static JToken? OfSetting(Setting setting, JToken? token, bool hasDefault)
    {
        if (token is null)
        {
            return hasDefault ? SettingToken.Of(setting.InitialValue) : null;
        }

        return SettingValue.Read(setting, token, out object? value) is null
            ? SettingToken.Of(value!)
            : token;
    }

    /// <summary>The value of a setting of the graph; what cannot be its value stays as it is.
    /// </summary>
    public static JToken? OfGraph(string name, JToken? token) => name == "fps"
        ? token is null ? new JValue("30")
            : GraphSettings.TryReadRate(token, out FrameRate rate) ? new JValue($"{rate}") : token
        : token ?? new JValue(0L);

    /// <summary>The settings that a parameter sets: one is a list of one.</summary>
    public static JToken? OfTargets(JToken? token) =>
        token is JValue { Value: string } one ? new JArray(one.DeepClone()) : token;
}
