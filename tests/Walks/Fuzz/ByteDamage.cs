using System.Text;

namespace GanGraph.Walks.Tests.Fuzz;

/// <summary>Damages files without knowing what they mean.</summary>
internal static class ByteDamage
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u12", "\\ud800", "null", "-", "1e999",
            "\n", "\0", "//", "é", "🎬", "\"a\": 1,", "NaN", "-Infinity", "1e-400", "007",
            "9999999999999999999999", "\"__proto__\": {},", "\"$type\": \"System.String\",",
            "\u202e", "\e[2J", "\ufeff", new string('[', 3000), new string('9', 2000),
            new string('{', 70), "9223372036854775807", "18446744073709551616", "-1",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
    ];

    /// <summary>One to four faults: bits, cuts, spans taken out, doubled or exchanged, pieces put
    /// in, numbers changed.</summary>
    /// <param name="whole">The file.</param>
    /// <param name="random">Where random numbers come from.</param>
    /// <param name="end">Faults begin before this byte.</param>
    public static byte[] Of(byte[] whole, Random random, int end)
    {
        List<byte> bytes = [.. whole];
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            Harm(bytes, random, Math.Min(end, bytes.Count));
        }

        return [.. bytes];
    }

    private static void Harm(List<byte> bytes, Random random, int end)
    {
        if (end == 0)
        {
            bytes.Add((byte)random.Next(256));
            return;
        }

        int at = random.Next(end);
        int length = Math.Min(random.Next(1, random.Next(4) == 0 ? 400 : 12), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(end), bytes.GetRange(at, length));
                break;
            case 4:
                Exchange(bytes, at, random.Next(end), length);
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                Renumber(bytes, at, random);
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    private static void Exchange(List<byte> bytes, int first, int second, int length)
    {
        for (int i = 0; i < length && Math.Max(first, second) + i < bytes.Count; i++)
        {
            (bytes[first + i], bytes[second + i]) = (bytes[second + i], bytes[first + i]);
        }
    }

    /// <summary>Puts another digit or sign into the number that comes next.</summary>
    private static void Renumber(List<byte> bytes, int at, Random random)
    {
        int digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
        if (digit >= 0)
        {
            bytes.Insert(digit, (byte)"-0123456789.eE+"[random.Next(15)]);
        }
    }
}
