using System.Reflection;

namespace GanGraph.Engine.Catalogue;

/// <summary>Describes the ports and settings of a type of node.</summary>
/// <param name="type">The class.</param>
/// <param name="ports">The ports and settings of a node of that class.</param>
internal sealed class Describing(Type type, NodePorts ports)
{
    private readonly Dictionary<string, PropertyInfo> _properties = type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .GroupBy(property => NameInFile.Of(property.Name))
        .ToDictionary(group => group.Key, group => group.First());

    /// <summary>The inputs in the order of declaration.</summary>
    public IReadOnlyList<InputDescription> Inputs() =>
    [
        .. ports.Inputs.Values.Select(input => new InputDescription(
            input.Name, WireName.Of(input.WireType), input.Optional, input.Whole, input.IsStream,
            Doc(input.Name))),
    ];

    /// <summary>The outputs in the order of declaration.</summary>
    public IReadOnlyList<OutputDescription> Outputs() =>
    [
        .. ports.Outputs.Values.Select(output => new OutputDescription(
            output.Name, WireName.Of(output.WireType), output.IsStream, Doc(output.Name))),
    ];

    /// <summary>The settings in the order of declaration.</summary>
    public IReadOnlyList<SettingDescription> Settings() =>
        [.. ports.Settings.Values.Select(Describe)];

    private SettingDescription Describe(Setting setting) => new(
        setting.Name, TypeName(setting), SettingToken.Of(setting.InitialValue), Doc(setting.Name))
    {
        Min = setting.Min,
        Max = setting.Max,
        Unit = setting.Unit,
        Choices = setting.ValueType.IsEnum ? Choices(setting.ValueType) : [],
        Asset = (setting as AssetSetting)?.Kind,
        Optional = setting is AssetSetting { Optional: true },
        Target = setting.IsTarget,
        Cosmetic = setting.IsCosmetic,
        Signal = setting.IsNumeric,
    };

    private string Doc(string name) => DocFile.Words(_properties[name], "summary");

    private static IReadOnlyList<ChoiceDescription> Choices(Type enumeration) =>
    [
        .. Enum.GetNames(enumeration).Select(name => new ChoiceDescription(
            NameInFile.Of(name), DocFile.Words(enumeration.GetField(name)!, "summary"))),
    ];

    private static string TypeName(Setting setting) => setting switch
    {
        AssetSetting => "asset",
        OutputSetting => "output",
        { ValueType.IsArray: true } => Plain(setting.ValueType.GetElementType()!) + "[]",
        _ => Plain(setting.ValueType),
    };

    private static string Plain(Type type) => type switch
    {
        { IsEnum: true } => "choice",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(double) => "double",
        _ => "string",
    };
}
