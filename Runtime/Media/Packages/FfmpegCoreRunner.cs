using FFMpegCore;
using FFMpegCore.Exceptions;
using FFMpegCore.Pipes;
using GanGraph.Media.Ffmpeg;

namespace GanGraph.Media.Packages;

/// <summary>Runs ffmpeg through FFMpegCore 5, which finds the programs in the folder that
/// <see cref="GlobalFFOptions"/> names.</summary>
internal sealed class FfmpegCoreRunner : IFfmpeg
{
    // FFMpegCore's pipes are sockets of the file system where there are no named pipes.
    private static readonly string PipeProtocols = "-protocol_whitelist file,pipe,unix ";

    public string ProbeProgram => GlobalFFOptions.GetFFProbeBinaryPath();

    public string Program => GlobalFFOptions.GetFFMpegBinaryPath();

    public void Run(FfmpegCommand command, CancellationToken cancel)
    {
        LastWords words = new();
        PipeEnd pipe = new(command);
        FFMpegArguments? arguments = null;
        foreach (FfmpegInput input in command.Inputs)
        {
            arguments = Add(arguments, input, pipe);
        }

        string options = Text(command.OutputOptions) + " -nostats -loglevel level+info";
        FFMpegArgumentProcessor processor = command.Output is string output
            ? arguments!.OutputToFile(output, true, o => o.WithCustomArgument(options))
            : arguments!.OutputToPipe(pipe, o => o.WithCustomArgument(options));
        processor.CancellableThrough(cancel).NotifyOnError(line =>
        {
            words.Hear(line);
            command.Line?.Invoke(line);
        });
        bool done = Finish(processor, command, cancel, words);
        cancel.ThrowIfCancellationRequested();
        if (pipe.Failure is Exception broken and not (IOException or OperationCanceledException))
        {
            throw new MediaException(broken.Message, broken);
        }

        if (!done)
        {
            throw Failure(command, words, pipe.Failure);
        }
    }

    private static bool Finish(
        FFMpegArgumentProcessor processor, FfmpegCommand command, CancellationToken cancel,
        LastWords words)
    {
        try
        {
            return processor.ProcessSynchronously(throwOnError: false);
        }
        catch (Exception failure) when (failure is FFMpegException or IOException)
        {
            cancel.ThrowIfCancellationRequested();
            throw Failure(command, words, failure);
        }
    }

    private static MediaException Failure(
        FfmpegCommand command, LastWords words, Exception? cause) => new(
            $"{command.Subject}: ffmpeg stopped and said: {words}. Repair what it names and run "
            + "again.", cause ?? new FFMpegException(FFMpegExceptionType.Process, "stopped"));

    private static FFMpegArguments Add(FFMpegArguments? before, FfmpegInput input, PipeEnd pipe)
    {
        string options = (input.Path is null ? PipeProtocols : Text(FfmpegTools.OnlyFiles) + " ")
            + Text(input.Options);
        void Set(FFMpegArgumentOptions set) => set.WithCustomArgument(options);
        return (before, input.Path) switch
        {
            (null, null) => FFMpegArguments.FromPipeInput(pipe, Set),
            (null, string first) => FFMpegArguments.FromFileInput(first, true, Set),
            (_, null) => before.AddPipeInput(pipe, Set),
            _ => before.AddFileInput(input.Path, true, Set),
        };
    }

    /// <summary>FFMpegCore takes one text: what holds spaces or quotes is quoted as the C runtime
    /// reads it.</summary>
    private static string Text(IEnumerable<string> arguments) => string.Join(
        ' ',
        arguments.Select(argument => argument.AsSpan().IndexOfAny(" \t\"'") < 0
            ? argument
            : $"\"{argument.Replace("\"", "\\\"", StringComparison.Ordinal)}\""));

    /// <summary>Our end of the pipe, whichever way it goes.</summary>
    private sealed class PipeEnd(FfmpegCommand command) : IPipeSource, IPipeSink
    {
        public Exception? Failure { get; private set; }

        public string GetStreamArguments() => "";

        public string GetFormat() => "";

        public Task WriteAsync(Stream outputStream, CancellationToken cancellationToken) =>
            Task.Run(() => Exchange(command.Feed, outputStream), cancellationToken);

        public Task ReadAsync(Stream inputStream, CancellationToken cancellationToken) =>
            Task.Run(() => Exchange(command.Drain, inputStream), cancellationToken);

        private void Exchange(Action<Stream>? work, Stream stream)
        {
            try
            {
                work?.Invoke(stream);
            }
            catch (Exception broken)
            {
                Failure = broken;
                throw;
            }
        }
    }
}
