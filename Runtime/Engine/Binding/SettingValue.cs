using System.Globalization;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Reads the value of a setting from the file, exactly: no text for a number, no
/// number for a text, no fraction for a count.</summary>
internal static class SettingValue
{
    /// <summary>Reads a value.</summary>
    /// <returns>Null when it can be the setting's value.</returns>
    public static SettingFault? Read(Setting setting, JToken token, out object? value)
    {
        Type type = setting.ValueType;
        if (!type.IsArray)
        {
            return ReadOne(setting, type, token, out value);
        }

        value = null;
        Type element = type.GetElementType()!;
        if (token is not JArray list)
        {
            return Refuse(token, $"a list, each {Wanted(setting, element)}");
        }

        Array read = Array.CreateInstance(element, list.Count);
        for (int i = 0; i < read.Length; i++)
        {
            SettingFault? fault = ReadOne(setting, element, list[i], out object? one);
            if (fault is not null)
            {
                return fault with { Item = $"[{i}]" };
            }

            read.SetValue(one, i);
        }

        value = read;
        return null;
    }

    /// <summary>The text of a value on the command line as it would stand in the file. What the
    /// type cannot hold stays a text, so that the check says what is wrong.</summary>
    public static JToken FromText(Setting setting, string text)
    {
        Type type = setting.ValueType;
        if (!type.IsArray)
        {
            return OneFromText(type, text);
        }

        string inner = text.Trim();
        if (inner.StartsWith('[') && inner.EndsWith(']'))
        {
            inner = inner[1..^1];
        }

        return inner.Trim().Length == 0
            ? new JArray()
            : new JArray(inner.Split(',').Select(part =>
                OneFromText(type.GetElementType()!, Unquote(part.Trim()))));
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;

    private static JValue OneFromText(Type type, string text)
    {
        if (type == typeof(bool))
        {
            return text.Trim().ToLowerInvariant() switch
            {
                "true" or "yes" or "on" or "1" => new JValue(true),
                "false" or "no" or "off" or "0" => new JValue(false),
                _ => new JValue(text),
            };
        }

        if (type.IsEnum)
        {
            string? name = NameInFile.NamesOf(type).FirstOrDefault(
                name => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
            return new JValue(name ?? text);
        }

        if (type == typeof(string))
        {
            return new JValue(text);
        }

        if (long.TryParse(text, CultureInfo.InvariantCulture, out long whole))
        {
            return new JValue(whole);
        }

        return double.TryParse(text, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number)
                ? new JValue(number)
                : new JValue(text);
    }

    private static SettingFault? ReadOne(
        Setting setting, Type type, JToken token, out object? value)
    {
        value = Convert(type, token);
        if (value is null)
        {
            return type.IsEnum && token is JValue { Value: string name }
                ? new SettingFault(
                    ProblemCode.SetRange, token,
                    $"is {Words.Quote(name)}. {Words.Offer(name, [.. NameInFile.NamesOf(type)])}")
                : Refuse(token, Wanted(setting, type));
        }

        if (value is string or bool or Enum)
        {
            return null;
        }

        double number = System.Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return number < setting.Min || number > setting.Max
            ? new SettingFault(
                ProblemCode.SetRange, token, $"is {Words.Value(token)}. Choose {Range(setting)}.")
            : null;
    }

    private static object? Convert(Type type, JToken token)
    {
        object? found = (token as JValue)?.Value;
        if (type.IsEnum)
        {
            return found is string name && NameInFile.TryParse(type, name, out object? member)
                ? member
                : null;
        }

        if (type == typeof(double))
        {
            return found switch
            {
                double number when double.IsFinite(number) => number,
                long whole => (double)whole,
                _ => null,
            };
        }

        if (type == typeof(int))
        {
            return Whole(found) is long number and >= int.MinValue and <= int.MaxValue
                ? (int)number
                : null;
        }

        return type == typeof(long) ? Whole(found) : type.IsInstanceOfType(found) ? found : null;
    }

    /// <summary>A whole number, also one written with a point.</summary>
    private static long? Whole(object? found) => found switch
    {
        long whole => whole,
        double number when Math.Abs(number) <= 1L << 53 && number == Math.Floor(number) =>
            (long)number,
        _ => null,
    };

    private static SettingFault Refuse(JToken token, string wanted) =>
        new(ProblemCode.SetType, token, $"is {Words.Value(token)}, not {wanted}. Write one.");

    private static string Wanted(Setting setting, Type type)
    {
        if (type == typeof(bool))
        {
            return "true or false";
        }

        if (type.IsEnum)
        {
            return $"one of {string.Join(", ", NameInFile.NamesOf(type))}";
        }

        if (type == typeof(string))
        {
            return "a text in quotes";
        }

        string kind = type == typeof(double) ? "a number" : "a whole number";
        return setting.Min is null && setting.Max is null
            ? kind
            : kind + Range(setting)["a value".Length..];
    }

    /// <summary>The values that a setting may have, in words.</summary>
    public static string Range(Setting setting) => (setting.Min, setting.Max) switch
    {
        (double min, double max) => $"a value from {Words.Number(min)} to {Words.Number(max)}",
        (double min, null) => $"a value of at least {Words.Number(min)}",
        (null, double max) => $"a value of at most {Words.Number(max)}",
        _ => "a value",
    };
}
