using System.Diagnostics;

namespace GanGraph.Walks.Tests;

/// <summary>Starts the real program: the one beside the tests, or the one that
/// <c>GANGRAPH_PROGRAM</c> names.</summary>
internal static class Launch
{
    private static readonly string[] Program =
        Environment.GetEnvironmentVariable("GANGRAPH_PROGRAM") is { Length: > 0 } other
            ? [other]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "gangraph.dll")];

    /// <summary>Starts <c>gangraph</c> in a folder, with its output to be read.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        // Tests that run in the background inherit that interrupts are ignored; the program is to
        // hear them.
        ProcessStartInfo start = new("env", ["--default-signal=INT", .. Program])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
