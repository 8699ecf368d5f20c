namespace GanGraph.Walks.Tests.Kills;

/// <summary>Programs that a killed run had started and that do not end by themselves.</summary>
internal static class Survivors
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The command lines that still name a folder after some patience. Where the system
    /// keeps no list of them as files, none.</summary>
    public static IReadOnlyList<string> Of(string folder)
    {
        DateTime end = DateTime.UtcNow + Patience;
        List<string> found;
        while ((found = Find(folder)).Count > 0 && DateTime.UtcNow < end)
        {
            Thread.Sleep(50);
        }

        return found;
    }

    private static List<string> Find(string folder) => !Directory.Exists("/proc") ? [] :
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(process => Path.GetFileName(process).All(char.IsAsciiDigit))
            .Select(process => CommandOf(Path.Combine(process, "cmdline")))
            .Where(command => command.Contains(folder, StringComparison.Ordinal)),
    ];

    private static string CommandOf(string file)
    {
        try
        {
            return File.ReadAllText(file).Replace('\0', ' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it has just ended
        }
    }
}
