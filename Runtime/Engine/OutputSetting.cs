namespace GanGraph.Engine;

/// <summary>A file or folder that a node writes, under the output folder: <c>out:film.mp4</c> or
/// just <c>film.mp4</c>.</summary>
/// <param name="initial">The name when the file says nothing.</param>
public sealed class OutputSetting(string initial) : Setting<string>(initial);
