using System.ComponentModel;
using System.Diagnostics;
#if PROVIDER_PACKAGES
using GanGraph.Media.Packages;
#else
using GanGraph.Media.System;
#endif

namespace GanGraph.Media.Ffmpeg;

/// <summary>The provider of ffmpeg, and questions to its programs.</summary>
internal static class FfmpegTools
{
    /// <summary>Options before each input: no network, no devices.</summary>
    public static readonly string[] OnlyFiles = ["-protocol_whitelist", "file,pipe"];

    /// <summary>What runs ffmpeg.</summary>
    public static IFfmpeg Runner { get; } =
#if PROVIDER_PACKAGES
        new FfmpegCoreRunner();
#else
        new FfmpegProcess();
#endif

    /// <summary>Runs a program to its end and gives back what it wrote.</summary>
    /// <returns>The exit status and all of the standard output.</returns>
    /// <exception cref="MediaException">The program is missing.</exception>
    public static (int Status, string Text, string Errors) Ask(
        string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
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
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text, words.ToString());
    }

    /// <summary>Starts a program.</summary>
    /// <exception cref="MediaException">It is missing.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw Missing(start.FileName, missing);
        }
    }

    /// <summary>What to say when a program does not start.</summary>
    public static MediaException Missing(string program, Exception cause) => new(
        $"{program} could not be started, wanted ffmpeg 5.1 or later. Install it, for example "
        + "with: apt-get install ffmpeg", cause);
}
