using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue;

/// <summary>Writes the value of a setting as it stands in graph files.</summary>
internal static class SettingToken
{
    /// <summary>The token of a value.</summary>
    public static JToken Of(object value) => value switch
    {
        Enum choice => new JValue(NameInFile.Of(choice)),
        Array list => new JArray(list.Cast<object>().Select(Of)),
        int whole => new JValue((long)whole),
        _ => new JValue(value),
    };
}
