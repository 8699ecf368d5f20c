using GanGraph.Torch.Storage;

namespace GanGraph.Cli.Showing;

/// <summary>Rows of text whose columns stand under each other. On a terminal the last column
/// wraps at the edge.</summary>
internal sealed class Columns(int indent = 0)
{
    private const int Gap = 2;
    private readonly List<string[]> _rows = [];

    /// <summary>Whether there is no row yet.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row; all rows have equally many columns.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(PrintableText.Of)]);

    /// <summary>Writes all rows.</summary>
    public void Write(TextWriter to)
    {
        if (IsEmpty)
        {
            return;
        }

        int last = _rows[0].Length - 1;
        int[] widths = [.. Enumerable.Range(0, last).Select(c => _rows.Max(row => row[c].Length))];
        int start = indent + widths.Sum() + (Gap * last);
        int room = Console.IsOutputRedirected ? int.MaxValue : Math.Max(24, Edge() - start);
        foreach (string[] row in _rows)
        {
            string line = new(' ', indent);
            for (int c = 0; c < last; c++)
            {
                line += row[c].PadRight(widths[c] + Gap);
            }

            foreach (string part in Wrap(row[last], room))
            {
                to.WriteLine((line + part).TrimEnd());
                line = new string(' ', start);
            }
        }
    }

    /// <summary>Breaks a text between words into lines of at most <paramref name="room"/>
    /// letters; a longer word stands alone.</summary>
    public static IEnumerable<string> Wrap(string text, int room)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    private static int Edge() => Console.WindowWidth > 0 ? Console.WindowWidth : 80;
}
