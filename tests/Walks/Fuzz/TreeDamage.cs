using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Walks.Tests.Fuzz;

/// <summary>Damages JSON that stays JSON: other values, other names, other places.</summary>
internal static class TreeDamage
{
    private static readonly string[] Names =
    [
        "__proto__", "constructor", "$type", "$ref", "toString", "", " ", "a.b", "type", "set",
        "in", "v", "nodes", "format", "İ", "ﬁlm", "👩‍👩‍👧", "\u0000", "\u202etxt", "Clip", "clp",
        "strength", "frames", "generator", "asset:", "out:", new string('x', 5000),
        "__metadata__", "dtype", "shape", "data_offsets",
    ];

    /// <summary>One to four faults.</summary>
    public static byte[] Of(JObject whole, Random random)
    {
        JObject root = (JObject)whole.DeepClone();
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            Harm(root, random);
        }

        return Encoding.UTF8.GetBytes(root.ToString(Formatting.None));
    }

    private static void Harm(JObject root, Random random)
    {
        JToken[] tokens = [.. root.Descendants().Where(token => token is not JProperty)];
        if (tokens.Length == 0)
        {
            root["a"] = Value(random);
            return;
        }

        JToken token = tokens[random.Next(tokens.Length)];
        JToken other = tokens[random.Next(tokens.Length)].DeepClone();
        switch (random.Next(8))
        {
            case 0 when token.Parent is JProperty property:
                property.Remove();
                break;
            case 1 when token.Parent is JProperty { Parent: JObject map } property:
                Rename(map, property, random);
                break;
            case 2:
                token.Replace(other);
                break;
            case 3 when token is JArray list:
                list.Add(other);
                break;
            case 3 when token is JObject map:
                map[Names[random.Next(Names.Length)]] = other;
                break;
            case 4:
                token.Replace(Nested(token.DeepClone(), random.Next(1, 100)));
                break;
            case 5 when token is JValue { Value: string text }:
                token.Replace(Misspelt(text, random));
                break;
            default:
                token.Replace(Value(random));
                break;
        }
    }

    private static void Rename(JObject map, JProperty property, Random random)
    {
        JToken value = property.Value;
        property.Remove();
        map[random.Next(2) == 0
            ? Names[random.Next(Names.Length)]
            : Misspelt(property.Name, random)] = value;
    }

    private static string Misspelt(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        return random.Next(3) switch
        {
            0 => text.Insert(at, $"{(char)random.Next(32, 0x2FF)}"),
            1 => text[..at],
            _ => text[at..] + text[..at],
        };
    }

    private static JToken Nested(JToken token, int levels)
    {
        for (; levels > 0; levels--)
        {
            token = levels % 2 == 0 ? new JArray(token) : new JObject { ["set"] = token };
        }

        return token;
    }

    private static JToken Value(Random random) => random.Next(16) switch
    {
        0 => JValue.CreateNull(),
        1 => random.Next(2) == 0,
        2 => random.Next(-3, 40),
        3 => long.MaxValue,
        4 => long.MinValue,
        5 => 1e300,
        6 => -0.0,
        7 => double.Epsilon,
        8 => new JValue((object)System.Numerics.BigInteger.Pow(10, 40)),
        9 => new JArray(),
        10 => new JObject(),
        11 => new JArray(1, "x", null!),
        12 => "../../" + Names[random.Next(Names.Length)],
        13 => "\\\\server\\share\\x.mp4",
        14 => new JArray(Enumerable.Range(0, 3000).Cast<object>().ToArray()),
        _ => Names[random.Next(Names.Length)],
    };
}
