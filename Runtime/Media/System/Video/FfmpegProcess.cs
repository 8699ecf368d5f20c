using System.Diagnostics;
using GanGraph.Media.Ffmpeg;

namespace GanGraph.Media.System.Video;

/// <summary>Runs the ffmpeg executables of the system.</summary>
internal sealed class FfmpegProcess : IFfmpeg
{
    public string Name => "ffmpeg, started by GanGraph itself";

    public void Run(FfmpegCommand command, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        LastWords words = new();
        using Process process = FfmpegTools.Start(Arguments(command));
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                words.Hear(line.Data);
                command.Line?.Invoke(line.Data);
            }
        };
        process.BeginErrorReadLine();
        using CancellationTokenRegistration ending =
            cancel.Register(() => FfmpegTools.End(process));
        Exception? broken = Exchange(command, process);
        if (broken is not null and not IOException)
        {
            FfmpegTools.End(process);
        }

        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        if (broken is not null and not IOException)
        {
            throw new MediaException(broken.Message, broken);
        }

        if (process.ExitCode != 0 || broken is not null)
        {
            throw new MediaException(
                $"{command.Subject}: ffmpeg stopped with status {process.ExitCode} and said: "
                + $"{words}. {FfmpegTools.Repair(FfmpegTools.Program)}");
        }
    }

    private static Exception? Exchange(FfmpegCommand command, Process process)
    {
        try
        {
            if (command.Feed is not null)
            {
                WidePipe.Widen(process.StandardInput.BaseStream);
                command.Feed(process.StandardInput.BaseStream);
                process.StandardInput.BaseStream.Flush();
            }

            process.StandardInput.Close();
            if (command.Drain is not null)
            {
                WidePipe.Widen(process.StandardOutput.BaseStream);
                command.Drain(process.StandardOutput.BaseStream);
            }

            return null;
        }
        catch (Exception broken)
        {
            return broken;
        }
    }

    private ProcessStartInfo Arguments(FfmpegCommand command)
    {
        ProcessStartInfo start = new(FfmpegTools.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = command.Drain is not null,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true, // a program without a console would show one
        };
        List<string> all =
            ["-hide_banner", "-nostats", "-loglevel", "level+info", "-y"];
        foreach (FfmpegInput input in command.Inputs)
        {
            all.AddRange(
                [.. FfmpegTools.OnlyFiles, .. input.Options, "-i", input.Path ?? "pipe:0"]);
        }

        all.AddRange([.. command.OutputOptions, command.Output ?? "pipe:1"]);
        all.ForEach(start.ArgumentList.Add);
        return start;
    }
}
