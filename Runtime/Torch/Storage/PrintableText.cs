namespace GanGraph.Torch.Storage;

/// <summary>Texts from files that nobody vouches for: they must not steer the terminal that shows
/// them.</summary>
public static class PrintableText
{
    /// <summary>The text with a blank for every control character that is one, and a sign for
    /// every other.</summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(Of)) : text;

    private static char Of(char letter) => !char.IsControl(letter) ? letter
        : char.IsWhiteSpace(letter) ? ' ' : '\ufffd';
}
