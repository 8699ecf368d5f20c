using System.IO.Pipes;

namespace GanGraph.Media.Packages.Video;

/// <summary>The pipe that ffmpeg writes to, and the thread that reads it to its end.</summary>
/// <remarks>FFMpegCore disposes of a pipe of its own when ffmpeg has ended, and does not wait for
/// its reader; this one stays open until everything is read.</remarks>
internal sealed class Drainage : IDisposable
{
    private readonly NamedPipeServerStream _pipe;
    private readonly CancellationTokenSource _unreached = new();
    private readonly Task<Exception?> _reading;

    /// <summary>Opens the pipe.</summary>
    /// <param name="drain">Reads it until nothing more comes.</param>
    public Drainage(Action<Stream> drain)
    {
        string name = "gangraph-" + Guid.NewGuid().ToString("N");
        string path = Path.Combine(Path.GetTempPath(), name);
        bool windows = OperatingSystem.IsWindows();
        Url = windows ? @"\\.\pipe\" + name : "unix:" + path;
        _pipe = new NamedPipeServerStream(
            windows ? name : path, PipeDirection.In, 1, PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        Task connection = _pipe.WaitForConnectionAsync(_unreached.Token);
        _reading = Task.Factory.StartNew(
            () => Read(connection, drain), CancellationToken.None,
            TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>What ffmpeg calls the pipe.</summary>
    public string Url { get; }

    /// <summary>Waits, after ffmpeg has ended, until everything is read.</summary>
    /// <param name="done">Whether ffmpeg ended well; otherwise it may never have opened the
    /// pipe.</param>
    /// <returns>What broke the reading, or null.</returns>
    public Exception? Finish(bool done)
    {
        if (!done)
        {
            _unreached.Cancel();
        }

        return _reading.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Finish(done: false);
        _pipe.Dispose();
        _unreached.Dispose();
    }

    private Exception? Read(Task connection, Action<Stream> drain)
    {
        try
        {
            connection.GetAwaiter().GetResult();
            drain(_pipe);
            return null;
        }
        catch (OperationCanceledException) when (_unreached.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception broken)
        {
            // So that ffmpeg does not wait for somebody to read on.
            _pipe.Dispose();
            return broken;
        }
    }
}
