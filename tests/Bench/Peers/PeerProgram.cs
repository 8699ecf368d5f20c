using System.Diagnostics;
using GanGraph.Bench.Measuring;

namespace GanGraph.Bench.Peers;

/// <summary>A program that is started anew for every turn.</summary>
internal static class PeerProgram
{
    /// <summary>Finds a program.</summary>
    /// <param name="name">Its name, or its full path.</param>
    /// <param name="packages">What Debian calls the packages that hold it.</param>
    /// <returns>Its full path.</returns>
    /// <exception cref="PeerMissingException">It is not there.</exception>
    public static string Find(string name, string packages) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists) ?? throw new PeerMissingException(name, packages);

    /// <summary>One turn: the program from start to end.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="folder">Folder in which it runs; null for this one.</param>
    /// <param name="read">Takes what it writes to the output; null to throw that away.</param>
    public static Sample Time(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        Action<Stream>? read = null) => Sample.Of(() => Run(program, arguments, folder, read));

    /// <summary>Runs a program and waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Run(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        Action<Stream>? read = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder ?? "",
        };
        using Process process = Process.Start(start)!;
        (read ?? (output => output.CopyTo(Stream.Null)))(process.StandardOutput.BaseStream);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', start.ArgumentList)} ended with status "
                + $"{process.ExitCode}, wanted 0. See what it said above.");
        }
    }
}
