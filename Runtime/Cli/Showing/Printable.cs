namespace GanGraph.Cli.Showing;

/// <summary>What stands in a graph must not steer the terminal that shows it.</summary>
internal static class Printable
{
    /// <summary>The text with a mark in place of every control character.</summary>
    public static string Of(string text) => string.Concat(
        text.Select(letter => char.IsControl(letter) ? '\ufffd' : letter));
}
