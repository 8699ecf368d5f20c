using System.Globalization;
using System.Text.RegularExpressions;

namespace GanGraph.Engine.Caching.Keeping;

/// <summary>Sizes as people write and read them, such as <c>20GB</c>, <c>1.5 TB</c> or
/// <c>512MiB</c>.</summary>
public static partial class ByteSize
{
    private const string Prefixes = "kMGT";

    /// <summary>Reads a number with its unit: B, kB, MB, GB or TB with a thousand to each step,
    /// KiB, MiB, GiB or TiB with 1024. Upper and lower case are the same, one space may stand
    /// between; a number without a unit is refused.</summary>
    /// <returns>Whether the text is such a size and fits into 63 bits.</returns>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        Match match = Written().Match(text);
        if (!match.Success)
        {
            return false;
        }

        decimal number = decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        string prefix = match.Groups["prefix"].Value;
        int steps = prefix.Length == 0
            ? 0
            : 1 + Prefixes.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
        for (int i = 0; i < steps; i++)
        {
            number *= match.Groups["binary"].Success ? 1024 : 1000;
        }

        if (number > long.MaxValue)
        {
            return false;
        }

        bytes = (long)number;
        return true;
    }

    /// <summary>A size in words, with a thousand to each step: <c>4.2 MB</c>.</summary>
    public static string Text(long bytes) => bytes switch
    {
        < 1000 => Number($"{bytes} bytes"),
        < 1_000_000 => Number($"{bytes / 1e3:0.#} kB"),
        < 1_000_000_000 => Number($"{bytes / 1e6:0.#} MB"),
        < 1_000_000_000_000 => Number($"{bytes / 1e9:0.##} GB"),
        _ => Number($"{bytes / 1e12:0.##} TB"),
    };

    [GeneratedRegex(
        "^(?<number>[0-9]{1,15}(\\.[0-9]{1,6})?) ?((?<prefix>[kKmMgGtT])(?<binary>[iI])?)?[bB]\\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    private static string Number(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
