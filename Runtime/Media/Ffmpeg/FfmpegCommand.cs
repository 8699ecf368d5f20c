namespace GanGraph.Media.Ffmpeg;

/// <summary>One run of ffmpeg.</summary>
internal sealed class FfmpegCommand
{
    /// <summary>What is being done, for messages, such as the path of a file.</summary>
    public required string Subject { get; init; }

    /// <summary>What ffmpeg reads.</summary>
    public required IReadOnlyList<FfmpegInput> Inputs { get; init; }

    /// <summary>Options that stand before the output.</summary>
    public required IReadOnlyList<string> OutputOptions { get; init; }

    /// <summary>Full path of the file that ffmpeg writes; null for what <see cref="Drain"/>
    /// reads.</summary>
    public string? Output { get; init; }

    /// <summary>Writes what ffmpeg reads from its pipe.</summary>
    public Action<Stream>? Feed { get; init; }

    /// <summary>Reads what ffmpeg writes to its pipe.</summary>
    public Action<Stream>? Drain { get; init; }

    /// <summary>Told each line that ffmpeg says, on another thread.</summary>
    public Action<string>? Line { get; init; }
}
