using System.Diagnostics;

namespace GanGraph.Walks.Tests;

/// <summary>Starts the real program.</summary>
internal static class Launch
{
    /// <summary>Starts <c>gangraph</c> in a folder, with its output to be read.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        // Tests that run in the background inherit that interrupts are ignored; the program is to
        // hear them.
        ProcessStartInfo start = new("env", ["--default-signal=INT", "dotnet"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "gangraph.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
