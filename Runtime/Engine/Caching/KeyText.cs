using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GanGraph.Engine.Caching;

/// <summary>Collects what goes into a key. Every entry carries its length, so that no two lists
/// of entries give the same text.</summary>
internal sealed class KeyText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a named text.</summary>
    public KeyText Add(string name, string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{name.Length}:{name}={text.Length}:{text}\n");
        return this;
    }

    /// <summary>Adds a named whole number.</summary>
    public KeyText Add(string name, long number) =>
        Add(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The hash of everything added so far.</summary>
    public string Hash() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString())));

    /// <summary>The value of a setting with its type, numbers with all their digits.</summary>
    public static string Of(object value) => value switch
    {
        bool flag => flag ? "bool true" : "bool false",
        int number => "int " + number.ToString(CultureInfo.InvariantCulture),
        long number => "long " + number.ToString(CultureInfo.InvariantCulture),
        double number => "double " + number.ToString("R", CultureInfo.InvariantCulture),
        string text => "string " + text,
        Enum name => "name " + name,
        IEnumerable list => List(list),
        _ => throw new ArgumentException(
            $"Settings of type {value.GetType().Name} have no place in a key.", nameof(value)),
    };

    private static string List(IEnumerable list)
    {
        StringBuilder text = new("list");
        foreach (object item in list)
        {
            string one = Of(item);
            text.Append(CultureInfo.InvariantCulture, $" {one.Length}:{one}");
        }

        return text.ToString();
    }
}
