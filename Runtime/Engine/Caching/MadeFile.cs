namespace GanGraph.Engine.Caching;

/// <summary>A file as it was when a sink had finished it.</summary>
/// <param name="Path">Path relative to the output folder, with forward slashes; a full path when
/// it lies elsewhere.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Ticks">When it was last changed, in ticks of universal time.</param>
/// <param name="Sha256">Hexadecimal SHA-256 of its content.</param>
internal sealed record MadeFile(string Path, long Size, long Ticks, string Sha256);
