using System.Text;

namespace GanGraph.Editor.Search;

/// <summary>Takes names and sentences apart into words in small letters.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Empty =
    [
        "a", "an", "the", "of", "to", "with", "and", "or", "for", "my", "as", "is", "it", "that",
        "by", "at", "on", "from", "into", "be", "its", "are", "this",
    ];

    /// <summary>The words of a name or a sentence: <c>LatentWalk</c> is <c>latent</c> and
    /// <c>walk</c>, digits stay with the letters before them.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (!char.IsLetterOrDigit(letter))
            {
                End();
                continue;
            }

            bool begins = char.IsUpper(letter) && i > 0
                && (char.IsLower(text[i - 1]) || (char.IsUpper(text[i - 1])
                    && i + 1 < text.Length && char.IsLower(text[i + 1])));
            if (begins)
            {
                End();
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>The words of a sentence that say something.</summary>
    public static IReadOnlyList<string> Telling(string text) =>
        [.. Of(text).Where(word => !Empty.Contains(word))];

    /// <summary>All letters of a text together, small, without what stands between words.
    /// </summary>
    public static string Joined(string text) => string.Concat(
        text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
