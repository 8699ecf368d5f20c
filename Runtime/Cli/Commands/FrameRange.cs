using System.CommandLine.Parsing;
using System.Globalization;

namespace GanGraph.Cli.Commands;

/// <summary>Which frames of the film to render.</summary>
/// <param name="First">Number of the first frame.</param>
/// <param name="End">Number of the frame after the last one; null for the end.</param>
internal sealed record FrameRange(long First, long? End)
{
    /// <summary>Reads <c>a:b</c>, <c>a:</c> or <c>:b</c>.</summary>
    public static FrameRange? Read(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        string[] parts = text.Split(':');
        if (parts.Length == 2
            && TryRead(parts[0], out long? first)
            && TryRead(parts[1], out long? end)
            && (end is null || end > (first ?? 0)))
        {
            return new FrameRange(first ?? 0, end);
        }

        result.AddError(
            $"--frames is {text}. Write first:end, such as 0:120 for the first 120 frames.");
        return null;
    }

    private static bool TryRead(string text, out long? number)
    {
        number = null;
        if (text.Length == 0)
        {
            return true;
        }

        bool isNumber = long.TryParse(
            text, NumberStyles.None, CultureInfo.InvariantCulture, out long read);
        number = read;
        return isNumber;
    }
}
