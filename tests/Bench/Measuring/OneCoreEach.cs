using System.Globalization;
using System.Runtime.Versioning;
using GanGraph.Bench.Peers;

namespace GanGraph.Bench.Measuring;

/// <summary>While it lives, this process has the first core of the machine and every ffmpeg that
/// it starts the second, so that two cores show what overlaps.</summary>
[SupportedOSPlatform("linux")]
internal sealed class OneCoreEach : IDisposable
{
    private const string Folder = "GANGRAPH_FFMPEG";
    private readonly string _taskset = PeerProgram.Find("taskset", "util-linux");
    private readonly string? _before = Environment.GetEnvironmentVariable(Folder);

    /// <summary>Divides the cores.</summary>
    /// <param name="folder">An empty folder, for scripts around ffmpeg.</param>
    /// <exception cref="PeerMissingException">A program is missing.</exception>
    public OneCoreEach(string folder)
    {
        foreach (string name in new[] { "ffmpeg", "ffprobe" })
        {
            string script = Path.Combine(folder, name);
            File.WriteAllText(
                script,
                $"#!/bin/sh\nexec {_taskset} -c 1 {PeerProgram.Find(name, "ffmpeg")} \"$@\"\n");
            File.SetUnixFileMode(script, (UnixFileMode)0b111_101_101);
        }

        Environment.SetEnvironmentVariable(Folder, folder);
        Keep("0");
    }

    /// <summary>Whether there is a core for each.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.ProcessorCount > 1;

    /// <inheritdoc/>
    public void Dispose()
    {
        Keep($"0-{Environment.ProcessorCount - 1}");
        Environment.SetEnvironmentVariable(Folder, _before);
    }

    // All threads there are; those to come have the cores of the one that makes them.
    private void Keep(string cores) => PeerProgram.Run(
        _taskset,
        ["-a", "-p", "-c", cores, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
}
