using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Media;
using GanGraph.Media.Ffmpeg;
using GanGraph.Torch;

namespace GanGraph.Cli.Looking;

/// <summary>What this machine can do.</summary>
internal static class MachineLook
{
    /// <summary>Says it.</summary>
    public static ExitCode Show()
    {
        Columns facts = new();
        facts.Add("GanGraph", typeof(Shell).Assembly.GetName().Version!.ToString(3));
        facts.Add("machine", $"{RuntimeInformation.OSDescription}, "
            + $"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        facts.Add("tensors", Try(Tensors));
        facts.Add("devices", Try(() => string.Join(", ", Devices.All())));
        facts.Add("pictures", Try(() => MediaProvider.Pictures));
        facts.Add("video", MediaProvider.Video);
        facts.Add("ffmpeg", Try(() => FirstLine("ffmpeg")));
        facts.Add("ffprobe", Try(() => FirstLine("ffprobe")));
        facts.Write(Console.Out);
        return ExitCode.Done;
    }

    private static string Tensors()
    {
        TensorThreads.Use();
        return $"{TorchProvider.Library} over libtorch {TorchProvider.LibTorchVersion}, "
            + $"{TensorThreads.Count} threads";
    }

    // A part that is missing is a finding here, and no reason to stop.
    private static string Try(Func<string> fact)
    {
        try
        {
            return fact();
        }
        catch (Exception e) when (e is Win32Exception or TensorLibraryException
            or MediaException or ExternalException)
        {
            return $"not usable: {e.Message}";
        }
    }

    private static string FirstLine(string program)
    {
        string path = FfmpegPrograms.Find(program);
        ProcessStartInfo start = new(path, ["-version"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = FfmpegPrograms.IsThere(path) ? Process.Start(start)!
            : throw new MediaException($"{path} is not there");
        string line = process.StandardOutput.ReadLine() ?? "";
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return line;
    }
}
