namespace GanGraph.Media.Ffmpeg;

/// <summary>What runs ffmpeg and ffprobe.</summary>
internal interface IFfmpeg
{
    /// <summary>What starts the programs.</summary>
    string Name { get; }

    /// <summary>Runs ffmpeg to its end, feeding or draining it on this thread.</summary>
    /// <exception cref="MediaException">It is missing, or it failed; with its last
    /// words.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; ffmpeg is ended.</exception>
    void Run(FfmpegCommand command, CancellationToken cancel);
}
