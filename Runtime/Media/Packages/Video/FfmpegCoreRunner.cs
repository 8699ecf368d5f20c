using System.Reflection;
using FFMpegCore;
using FFMpegCore.Exceptions;
using FFMpegCore.Pipes;
using GanGraph.Media.Ffmpeg;
using Instances.Exceptions;

namespace GanGraph.Media.Packages.Video;

/// <summary>Runs ffmpeg through FFMpegCore 5. Left to itself that would read a file of options
/// from the folder a person works in, and look for ffmpeg there.</summary>
internal sealed class FfmpegCoreRunner : IFfmpeg
{
    // FFMpegCore's pipes are sockets of the file system where there are no named pipes.
    private const string PipeProtocols = "-protocol_whitelist file,pipe,unix ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    static FfmpegCoreRunner() => GlobalFFOptions.Configure(new FFOptions());

    public string Name { get; } = "FFMpegCore " + typeof(FfmpegCoreRunner).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "FFMpegCore").Value;

    public void Run(FfmpegCommand command, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        string program = FfmpegTools.Program;
        if (!FfmpegPrograms.IsThere(program))
        {
            throw FfmpegTools.Missing(program);
        }

        LastWords words = new();
        Source source = new(command);
        using Drainage? drainage = command.Drain is null ? null : new Drainage(command.Drain);
        FFMpegArgumentProcessor processor = Processor(command, source, drainage)
            .CancellableThrough(out Action end)
            .NotifyOnError(line =>
            {
                words.Hear(line);
                command.Line?.Invoke(line);
            });
        bool done = Process(processor, program, end, cancel);
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
                + FfmpegTools.Repair(program));
        }
    }

    private static bool Process(
        FFMpegArgumentProcessor processor, string program, Action end, CancellationToken cancel)
    {
        FFOptions options = new() { BinaryFolder = Path.GetDirectoryName(program)! };
        Task<bool> running = Task.Factory.StartNew(
            () => processor.ProcessSynchronously(throwOnError: false, options),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            running.Wait(cancel);
            return running.Result;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            End(end);
            // A program around ffmpeg may outlive it; nobody waits for that.
            Task.WaitAny([running], Patience);
            return false;
        }
        catch (AggregateException fault) when (fault.InnerException is FFMpegException
            or InstanceException)
        {
            throw FfmpegTools.Missing(program, fault.InnerException);
        }
    }

    private static void End(Action end)
    {
        try
        {
            end();
        }
        catch (IOException)
        {
            // It had ended by itself, and does not read that it should.
            return;
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
