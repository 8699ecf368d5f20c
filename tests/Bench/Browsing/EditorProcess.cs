using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;

namespace GanGraph.Bench.Browsing;

/// <summary>The editor, started as a person starts it.</summary>
internal sealed partial class EditorProcess : IDisposable
{
    private const string Secret = "the-secret-of-the-bench-of-the-editor";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10); // it may build first

    private readonly Process _process;

    private EditorProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Processor time that it has taken so far, with the program that the command line
    /// started for it.</summary>
    public double CpuSeconds => MemoryPeak.ChildrenOf(_process.Id).Prepend(_process.Id).Sum(id =>
    {
        using Process one = Process.GetProcessById(id);
        return one.TotalProcessorTime.TotalSeconds;
    });

    /// <summary>Starts it on a graph of its own.</summary>
    /// <param name="context">Where to write the graph.</param>
    /// <param name="name">Name of the folder for it.</param>
    /// <param name="nodes">How many nodes it has.</param>
    public static EditorProcess Start(BenchContext context, string name, int nodes)
    {
        string folder = context.Subfolder(name);
        string graph = WideGraph.Write(context, folder, nodes);
        string program = Path.Combine(
            context.Root, OperatingSystem.IsWindows() ? "gangraph.cmd" : "gangraph");
        ProcessStartInfo start = new(program, ["edit", graph, "--no-open"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["GANGRAPH_EDITOR_TOKEN"] = Secret;
        start.Environment["XDG_CONFIG_HOME"] = start.Environment["APPDATA"] =
            Path.Combine(folder, ".config");
        Process process = Process.Start(start)!;
        TaskCompletionSource<int> port = new();
        process.OutputDataReceived += (_, line) =>
        {
            if (Address().Match(line.Data ?? "") is { Success: true } found)
            {
                port.TrySetResult(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        };
        process.BeginOutputReadLine();
        if (!port.Task.Wait(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException(
                $"{program}: no address after {Patience.TotalSeconds} s, wanted one. See what it "
                + "said above.");
        }

        return new EditorProcess(process, port.Task.Result);
    }

    /// <summary>The address that opens it.</summary>
    /// <param name="port">The port of somebody who passes everything on.</param>
    public string AddressAt(int port) => $"http://127.0.0.1:{port}/#token={Secret}";

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)/#token=")]
    private static partial Regex Address();
}
