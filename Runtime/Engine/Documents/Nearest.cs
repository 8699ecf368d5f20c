namespace GanGraph.Engine.Documents;

/// <summary>Finds the name that a person most likely meant.</summary>
public static class Nearest
{
    /// <summary>The known name closest to <paramref name="found"/>, or null when none is close:
    /// the same letters in another case first, then the fewest edits (one for every three
    /// letters), then a name that begins with it or that it begins with.</summary>
    public static string? Of(string found, IEnumerable<string> names)
    {
        string wanted = found.ToLowerInvariant();
        string? best = null;
        int least = (wanted.Length / 3) + 1;
        string? prefixed = null;
        foreach (string name in names)
        {
            string lower = name.ToLowerInvariant();
            int edits = Edits(wanted, lower, least);
            if (edits < least)
            {
                best = name;
                least = edits;
            }

            if (wanted.Length > 1 && lower.Length > 1
                && (prefixed is null || name.Length < prefixed.Length)
                && (lower.StartsWith(wanted, StringComparison.Ordinal)
                    || wanted.StartsWith(lower, StringComparison.Ordinal)))
            {
                prefixed = name;
            }
        }

        return best ?? prefixed;
    }

    /// <summary>Letters to insert, remove, replace or swap with the next one (optimal string
    /// alignment), or <paramref name="limit"/> when there are as many or more.</summary>
    public static int Edits(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
        {
            return limit;
        }

        int[] beforeLast = new int[to.Length + 1];
        int[] last = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int[] row = new int[to.Length + 1];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return Math.Min(limit, last[^1]);
    }
}
