namespace GanGraph.Media.Ffmpeg;

/// <summary>Keeps what ffmpeg said last, the errors before everything else.</summary>
internal sealed class LastWords
{
    private const int Kept = 6;
    private readonly Queue<string> _errors = new();
    private readonly Queue<string> _others = new();
    private readonly Lock _keeping = new();

    /// <summary>Hears one line, marked with its level as <c>-loglevel level</c> does.</summary>
    public void Hear(string line)
    {
        bool error = line.Contains("[error]", StringComparison.Ordinal)
            || line.Contains("[fatal]", StringComparison.Ordinal)
            || line.Contains("[panic]", StringComparison.Ordinal);
        lock (_keeping)
        {
            Queue<string> words = error ? _errors : _others;
            words.Enqueue(line.Trim());
            if (words.Count > Kept)
            {
                words.Dequeue();
            }
        }
    }

    /// <summary>The words in one line.</summary>
    public override string ToString()
    {
        lock (_keeping)
        {
            Queue<string> words = _errors.Count > 0 ? _errors : _others;
            return words.Count == 0 ? "nothing" : string.Join("; ", words);
        }
    }
}
