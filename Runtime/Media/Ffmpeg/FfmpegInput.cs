namespace GanGraph.Media.Ffmpeg;

/// <summary>One input of ffmpeg.</summary>
/// <param name="Path">Full path of a file; null for what <see cref="FfmpegCommand.Feed"/>
/// writes.</param>
/// <param name="Options">Options that stand before it.</param>
internal sealed record FfmpegInput(string? Path, params string[] Options);
