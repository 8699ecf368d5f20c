using System.Diagnostics;

namespace GanGraph.Cli.Showing;

/// <summary>Says whether it is time to speak of a node again.</summary>
/// <param name="pause">Seconds between two words on one node.</param>
/// <param name="atOnce">Whether the first word comes at once or after a pause too.</param>
internal sealed class Pace(double pause, bool atOnce)
{
    private readonly Dictionary<string, long> _spoke = [];

    /// <summary>Whether a word is due now; if so, the next pause begins.</summary>
    public bool IsDue(string node)
    {
        long now = Stopwatch.GetTimestamp();
        bool due = _spoke.TryGetValue(node, out long then)
            ? Stopwatch.GetElapsedTime(then, now).TotalSeconds >= pause
            : atOnce;
        if (due || then == 0)
        {
            _spoke[node] = now;
        }

        return due;
    }
}
