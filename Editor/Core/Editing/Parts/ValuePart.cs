using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The values of settings in a draft.</summary>
internal static class ValuePart
{
    /// <summary>Gives a setting a value, which stands in the file only when it is not the default.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="id">The node.</param>
    /// <param name="name">The setting.</param>
    /// <param name="value">The value as it stands in files; null goes back to the default.</param>
    public static void SetValue(this Draft draft, string id, string name, JToken? value)
    {
        NodeEntry node = draft.Node(id);
        NodeType type = draft.KnownType(node);
        if (value is null && node.Set?.ContainsKey(name) == true)
        {
            draft.TakeWithHolder("nodes", id, "set", name);
            return;
        }

        Setting setting = type.Setting(id, name);
        if (value is null)
        {
            return;
        }

        JToken written = setting.Check(id, PlainValue.Of(value));
        if (IsDefault(setting, written))
        {
            draft.TakeWithHolder("nodes", id, "set", name);
        }
        else
        {
            draft.Put(["nodes", id, "set", name], written);
        }
    }

    /// <summary>A setting of a type.</summary>
    /// <exception cref="RefusedException">There is none of the name.</exception>
    public static Setting Setting(this NodeType type, string id, string name) =>
        type.Ports.Settings.GetValueOrDefault(name) ?? throw new RefusedException(
            ProblemCode.SetUnknown, $"{id} has no setting {Words.Quote(name)}. "
            + Words.Offer(name, [.. type.Ports.Settings.Keys]));

    /// <summary>The value as it is written, when the setting can have it.</summary>
    /// <exception cref="RefusedException">It cannot.</exception>
    public static JToken Check(this Setting setting, string id, JToken value)
    {
        if (SettingValue.Read(setting, value, out object? read) is SettingFault fault)
        {
            throw new RefusedException(
                fault.Code, $"{id}.{setting.Name}{fault.Item} {fault.Words}");
        }

        return setting.ValueType == typeof(double) || setting.ValueType == typeof(double[])
            ? value.DeepClone()
            : SettingToken.Of(read!);
    }

    /// <summary>Whether it can have a value.</summary>
    public static bool Takes(this Setting setting, JToken value) =>
        SettingValue.Read(setting, value, out _) is null;

    private static bool IsDefault(Setting setting, JToken value)
    {
        SettingValue.Read(setting, value, out object? read);
        return JToken.DeepEquals(SettingToken.Of(read!), SettingToken.Of(setting.InitialValue));
    }
}
