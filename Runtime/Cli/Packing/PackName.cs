namespace GanGraph.Cli.Packing;

/// <summary>Which paths a pack may hold: such as mean the same on every machine, and lie in the
/// places that a pack has.</summary>
internal static class PackName
{
    private const string Cache = ".gangraph/artifacts/";
    private const int Longest = 240;

    private static readonly string[] Reserved =
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" }),
    ];

    /// <summary>What is wrong with a path, in words that follow its name; null when nothing is.
    /// </summary>
    public static string? Fault(string path)
    {
        if (path.Length is 0 or > Longest)
        {
            return $"its name has {path.Length} letters, wanted are 1 to {Longest}";
        }

        if (path[0] == '/' || path.Contains('\\') || path.Contains(':'))
        {
            return "its name leads to a place of its own";
        }

        string[] parts = path.Split('/');
        if (parts.Any(part => part is "" or "." or ".."))
        {
            return "its name leads out of the folder";
        }

        return parts.All(IsSafe) ? null
            : "its name is not allowed on every machine";
    }

    /// <summary>Whether a pack has such a place: the graph itself, what it reads, and trainings.
    /// </summary>
    /// <param name="path">A path without a fault.</param>
    /// <param name="graph">Path of the graph.</param>
    public static bool IsAPlace(string path, string graph)
    {
        string[] parts = path.Split('/');
        return path == graph
            || (parts[0] == "media" && parts.Length > 1)
            || (path.StartsWith(Cache, StringComparison.Ordinal) && parts.Length > 3);
    }

    private static bool IsSafe(string part) =>
        !part.Any(sign => char.IsControl(sign) || "<>\"|?*".Contains(sign))
        && part[^1] is not ('.' or ' ') && part[0] != ' '
        && !Reserved.Contains(part.Split('.')[0].TrimEnd().ToLowerInvariant());
}
