using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GanGraph.Cli.Tests;

/// <summary>The built program, started as a process in a folder of its own: the one beside the
/// tests, or the one that <c>GANGRAPH_PROGRAM</c> names.</summary>
public sealed class Gangraph : IDisposable
{
    private static readonly string[] Program =
        Environment.GetEnvironmentVariable("GANGRAPH_PROGRAM") is { Length: > 0 } other
            ? [other]
            : [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "gangraph.dll")];

    /// <summary>What a shell has to run to start the program.</summary>
    public static string Command => string.Join(' ', Program.Select(word => $"'{word}'"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("gangraph cli ").FullName;

    /// <summary>Variables that the program finds.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Programs around it, such as one that takes rights away.</summary>
    public List<string> Around { get; } = [];

    public string At(string path) => Path.Combine(Folder, path);

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return path;
    }

    public Answer Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.Result);
    }

    /// <summary>Runs until a line of output is the one waited for, then interrupts once.
    /// </summary>
    public Answer Interrupt(Func<string, bool> when, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        StringBuilder output = new();
        bool interrupted = false;
        using CancellationTokenSource patience = new();
        using CancellationTokenRegistration late = patience.Token.Register(
            () => process.Kill(entireProcessTree: true)); // it did not hear: the test fails
        while (process.StandardOutput.ReadLine() is string line)
        {
            output.Append(line).Append('\n');
            if (!interrupted && when(line))
            {
                interrupted = true;
                using Process kill = Process.Start(
                    "kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
                kill.WaitForExit();
                patience.CancelAfter(TimeSpan.FromMinutes(2));
            }
        }

        process.WaitForExit();
        return new Answer(process.ExitCode, output.ToString(), error.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Process Start(string[] arguments)
    {
        // A program that is started in the background of a script inherits that it shall ignore
        // interrupts; what is tested here shall hear them wherever the tests run.
        ProcessStartInfo start = new(
            "env",
            [
                "--default-signal=INT", .. Around, .. Program, .. arguments,
            ])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("GANGRAPH_DEBUG");
        start.Environment.Remove("GANGRAPH_CACHE_SIZE");
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
