using System.Text;

namespace GanGraph.Media.Packages.Video;

/// <summary>Writes a list of arguments as the one text that FFMpegCore takes, so that it is read
/// back as the same list by the rules of the C runtime, which .NET follows everywhere.</summary>
internal static class CommandText
{
    /// <summary>All arguments, with quotes around what needs them.</summary>
    public static string Of(IEnumerable<string> arguments) => string.Join(
        ' ',
        arguments.Select(argument => argument.Length > 0
            && argument.AsSpan().IndexOfAny(" \t\n\v\"") < 0
                ? argument
                : $"\"{Inside(argument)}\""));

    /// <summary>One argument as it stands between quotes: a backslash counts only before a quote,
    /// and is doubled there.</summary>
    public static string Inside(string argument)
    {
        StringBuilder text = new();
        int backslashes = 0;
        foreach (char letter in argument)
        {
            if (letter == '"')
            {
                text.Append('\\', backslashes + 1);
            }

            backslashes = letter == '\\' ? backslashes + 1 : 0;
            text.Append(letter);
        }

        return text.Append('\\', backslashes).ToString();
    }
}
