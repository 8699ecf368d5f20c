using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
#if VIDEO_PACKAGES
using GanGraph.Media.Packages.Video;
#else
using GanGraph.Media.System.Video;
#endif

namespace GanGraph.Media.Ffmpeg;

/// <summary>The provider of ffmpeg, and questions to its programs.</summary>
internal static partial class FfmpegTools
{
    /// <summary>Options before each input: no network, no devices.</summary>
    public static readonly string[] OnlyFiles = ["-protocol_whitelist", "file,pipe"];

    private static readonly (int, int) Oldest = (5, 1);

    /// <summary>Where ffmpeg lies.</summary>
    public static string Program => FfmpegPrograms.Find("ffmpeg");

    /// <summary>Where ffprobe lies.</summary>
    public static string ProbeProgram => FfmpegPrograms.Find("ffprobe");

    /// <summary>What runs ffmpeg.</summary>
    public static IFfmpeg Runner { get; } =
#if VIDEO_PACKAGES
        new FfmpegCoreRunner();
#else
        new FfmpegProcess();
#endif

    /// <summary>Runs a program to its end and gives back what it wrote.</summary>
    /// <returns>The exit status and all of the standard output.</returns>
    /// <exception cref="MediaException">The program is missing.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the program is ended.</exception>
    public static (int Status, string Text, string Errors) Ask(
        string program, IEnumerable<string> arguments, CancellationToken cancel = default)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true, // a program without a console would show one
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Start(start);
        LastWords words = new();
        process.ErrorDataReceived += (_, line) => words.Hear(line.Data ?? "");
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        using CancellationTokenRegistration ending = cancel.Register(() => End(process));
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        return (process.ExitCode, text, words.ToString());
    }

    /// <summary>Starts a program.</summary>
    /// <exception cref="MediaException">It is missing.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return FfmpegPrograms.IsThere(start.FileName) ? Process.Start(start)!
                : throw Missing(start.FileName);
        }
        catch (Win32Exception missing)
        {
            throw Missing(start.FileName, missing);
        }
    }

    /// <summary>Ends a program and what it has started.</summary>
    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true); // it may be a script around the real one
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
            return;
        }
    }

    /// <summary>What to do when ffmpeg has failed: most often what it said, but a version that
    /// lacks what is used here only says that it does not know an option.</summary>
    public static string Repair(string program)
    {
        string version = Ask(program, ["-version"]).Text.Split('\n')[0];
        return Version().Match(version) is { Success: true } found
            && (Part(found, 1), Part(found, 2)).CompareTo(Oldest) < 0
            ? $"It is version {found.Value}, wanted 5.1 or later. Update it and run again."
            : "Repair what it names and run again.";
    }

    /// <summary>What to say when a program does not start.</summary>
    public static MediaException Missing(string program, Exception? cause = null) => new(
        $"{program} could not be started, wanted ffmpeg 5.1 or later. Install it, for example "
        + $"with: {Installation}", cause);

    private static string Installation => OperatingSystem.IsWindows()
        ? "winget install Gyan.FFmpeg (then open a new window), or set GANGRAPH_FFMPEG to the "
            + "folder with ffmpeg.exe"
        : OperatingSystem.IsMacOS() ? "brew install ffmpeg" : "apt-get install ffmpeg";

    private static int Part(Match version, int part) =>
        int.Parse(version.Groups[part].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=^ffmpeg version n?)(\d{1,4})\.(\d{1,4})")]
    private static partial Regex Version();
}
