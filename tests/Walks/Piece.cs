using System.Diagnostics;

namespace GanGraph.Walks.Tests;

/// <summary>A copy of the sample graphs in a folder of its own, run by the real program.</summary>
internal sealed class Piece : IDisposable
{
    public Piece()
    {
        foreach (string file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(Source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("gangraph-walk-").FullName;

    public string Out => Path.Combine(Folder, "out");

    public string Cache => Path.Combine(Folder, "cache");

    private static string Source => Path.Combine(Checkout.Root, "graphs");

    /// <summary>Runs <c>gangraph</c> with the arguments to its end.</summary>
    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts <c>gangraph run</c> on the fear piece, small, with more arguments.</summary>
    public string[] Fear(params string[] more) =>
    [
        "run", "three-studies-on-fear.json", "--out", Out, "--cache", Cache, "--device", "cpu",
        "--set", "start=", "--set", "size=32", "--set", "framesPerKey=6", .. more,
    ];

    public Process Start(params string[] arguments) => Launch.Start(Folder, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
