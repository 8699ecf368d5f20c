namespace GanGraph.Cli.Packing;

/// <summary>A file in a pack.</summary>
/// <param name="Path">Path in the pack, with forward slashes.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">Hexadecimal SHA-256 of its content.</param>
internal sealed record PackedFile(string Path, long Size, string Sha256);
