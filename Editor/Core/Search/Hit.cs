using System.Numerics;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Search;

/// <summary>How a typed word is found in another one.</summary>
/// <param name="Way">Whole, at its beginning, inside it, or with errors.</param>
/// <param name="Amount">Letters that are over, or errors.</param>
internal readonly record struct Hit(HitWay Way, int Amount)
{
    /// <summary>It is not found.</summary>
    public static readonly Hit None = new(HitWay.None, 0);

    /// <summary>Looks for a word as it was typed.</summary>
    public static Hit Of(string typed, string word)
    {
        int over = word.Length - typed.Length;
        if (over < 0)
        {
            return None;
        }

        if (word.StartsWith(typed, StringComparison.Ordinal))
        {
            return new Hit(over == 0 ? HitWay.Whole : HitWay.Begun, over);
        }

        return typed.Length > 1 && word.Contains(typed, StringComparison.Ordinal)
            ? new Hit(HitWay.Inside, over)
            : None;
    }

    /// <summary>Looks for a word that was typed with errors, of which a long word may have two.
    /// It may also be the beginning of a longer one.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="letters">The <see cref="Letters"/> of it.</param>
    /// <param name="word">The word of the index.</param>
    /// <param name="others">The <see cref="Letters"/> of that.</param>
    public static Hit WithErrors(string typed, uint letters, string word, uint others)
    {
        int allowed = typed.Length < 3 ? 0 : typed.Length < 7 ? 1 : 2;
        if (allowed == 0 || word.Length < typed.Length - allowed
            || BitOperations.PopCount(letters & ~others) > allowed)
        {
            return None;
        }

        int edits = Nearest.Edits(typed, word, allowed + 1);
        if (edits > allowed && typed.Length > 3 && word.Length > typed.Length)
        {
            edits = Nearest.Edits(typed, word[..typed.Length], allowed + 1);
        }

        int first = typed[0] == word[0] ? 0 : 1;
        return edits > allowed ? None : new Hit(HitWay.Errors, (2 * edits) + first);
    }

    /// <summary>How much it is worth; 0 for nothing.</summary>
    /// <param name="kind">Where the word stands.</param>
    public int Points(TermKind kind) => Way switch
    {
        HitWay.Whole => Whole(kind),
        HitWay.Begun => Begun(kind) - Math.Min(60, Amount * 3),
        HitWay.Inside => Inside(kind) - Math.Min(60, Amount * 3),
        HitWay.Errors when kind is not (TermKind.Initials or TermKind.Summary) =>
            160 - (20 * Amount) - (4 * (int)kind),
        _ => 0,
    };

    /// <summary>Which letters a word has, as bits; different ones may share a bit.</summary>
    public static uint Letters(string word)
    {
        uint letters = 0;
        foreach (char letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }

    private static int Whole(TermKind kind) => kind switch
    {
        TermKind.Name => 1000,
        TermKind.NameWord => 800,
        TermKind.OwnSynonym => 760,
        TermKind.Initials => 700,
        TermKind.WordSynonym => 690,
        TermKind.Category => 640,
        TermKind.Choice => 600,
        TermKind.CategorySynonym => 560,
        TermKind.Port => 450,
        TermKind.Setting => 420,
        _ => 400,
    };

    private static int Begun(TermKind kind) => kind switch
    {
        TermKind.Name => 900,
        TermKind.NameWord => 780,
        TermKind.OwnSynonym => 660,
        TermKind.WordSynonym => 600,
        TermKind.Category => 580,
        TermKind.CategorySynonym => 470,
        TermKind.Choice => 400,
        TermKind.Port => 360,
        TermKind.Setting => 340,
        TermKind.Summary => 320,
        _ => 0,
    };

    private static int Inside(TermKind kind) => kind switch
    {
        TermKind.Name => 540,
        TermKind.OwnSynonym => 300,
        TermKind.Setting => 260,
        _ => 0,
    };
}
