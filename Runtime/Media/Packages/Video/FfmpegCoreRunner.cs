using System.Reflection;
using FFMpegCore;
using FFMpegCore.Exceptions;
using FFMpegCore.Pipes;
using GanGraph.Media.Ffmpeg;
using Instances.Exceptions;

namespace GanGraph.Media.Packages.Video;

/// <summary>Runs ffmpeg through FFMpegCore 5, which finds the programs in the folder that the
/// variable <c>GANGRAPH_FFMPEG</c> or <see cref="GlobalFFOptions"/> names.</summary>
internal sealed class FfmpegCoreRunner : IFfmpeg
{
    // FFMpegCore's pipes are sockets of the file system where there are no named pipes.
    private const string PipeProtocols = "-protocol_whitelist file,pipe,unix ";

    public FfmpegCoreRunner()
    {
        if (Environment.GetEnvironmentVariable("GANGRAPH_FFMPEG") is { Length: > 0 } folder)
        {
            GlobalFFOptions.Configure(options => options.BinaryFolder = folder);
        }
    }

    public string Name { get; } = "FFMpegCore " + typeof(FfmpegCoreRunner).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "FFMpegCore").Value;

    public string ProbeProgram => GlobalFFOptions.GetFFProbeBinaryPath();

    public string Program => GlobalFFOptions.GetFFMpegBinaryPath();

    public void Run(FfmpegCommand command, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        LastWords words = new();
        Source source = new(command);
        using Drainage? drainage = command.Drain is null ? null : new Drainage(command.Drain);
        FFMpegArgumentProcessor processor = Processor(command, source, drainage)
            .CancellableThrough(cancel)
            .NotifyOnError(line =>
            {
                words.Hear(line);
                command.Line?.Invoke(line);
            });
        bool done = Process(processor);
        Exception? broken = drainage?.Finish(done) ?? source.Failure;
        cancel.ThrowIfCancellationRequested();
        if (broken is not null and not IOException)
        {
            throw new MediaException(broken.Message, broken);
        }

        if (!done || broken is not null)
        {
            throw new MediaException(
                $"{command.Subject}: ffmpeg stopped and said: {words}. "
                + FfmpegTools.Repair(Program));
        }
    }

    private static bool Process(FFMpegArgumentProcessor processor)
    {
        try
        {
            return processor.ProcessSynchronously(throwOnError: false);
        }
        catch (Exception missing) when (missing is FFMpegException or InstanceException)
        {
            throw FfmpegTools.Missing(GlobalFFOptions.GetFFMpegBinaryPath(), missing);
        }
    }

    private static FFMpegArgumentProcessor Processor(
        FfmpegCommand command, Source source, Drainage? drainage)
    {
        FFMpegArguments? arguments = null;
        foreach (FfmpegInput input in command.Inputs)
        {
            arguments = Add(arguments, input, source);
        }

        string options = CommandText.Of(
            ["-hide_banner", "-nostats", "-loglevel", "level+info", "-y",
                .. command.OutputOptions]);
        void Set(FFMpegArgumentOptions set) => set.WithCustomArgument(options);
        return drainage is null
            ? arguments!.OutputToFile(CommandText.Inside(command.Output!), true, Set)
            : arguments!.OutputToUrl(CommandText.Of([drainage.Url]), Set);
    }

    private static FFMpegArguments Add(FFMpegArguments? before, FfmpegInput input, Source source)
    {
        string options = CommandText.Of(input.Options);
        options = input.Path is null
            ? PipeProtocols + options
            : CommandText.Of(FfmpegTools.OnlyFiles) + " " + options;
        string path = CommandText.Inside(input.Path ?? "");
        void Set(FFMpegArgumentOptions set) => set.WithCustomArgument(options);
        return (before, input.Path) switch
        {
            (null, null) => FFMpegArguments.FromPipeInput(source, Set),
            (null, _) => FFMpegArguments.FromFileInput(path, false, Set),
            (_, null) => before.AddPipeInput(source, Set),
            _ => before.AddFileInput(path, false, Set),
        };
    }

    /// <summary>Our end of the pipe that ffmpeg reads.</summary>
    private sealed class Source(FfmpegCommand command) : IPipeSource
    {
        public Exception? Failure { get; private set; }

        public string GetStreamArguments() => "";

        public Task WriteAsync(Stream outputStream, CancellationToken cancellationToken) =>
            Task.Factory.StartNew(
                () => Write(outputStream), CancellationToken.None, TaskCreationOptions.LongRunning,
                TaskScheduler.Default);

        private void Write(Stream pipe)
        {
            try
            {
                command.Feed?.Invoke(pipe);
                pipe.Flush();
            }
            catch (Exception broken)
            {
                Failure = broken;
            }
        }
    }
}
