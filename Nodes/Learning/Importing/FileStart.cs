using System.Buffers.Binary;

namespace GanGraph.Learning.Importing;

/// <summary>Says by its first bytes how a file is written; its name may say anything.</summary>
internal static class FileStart
{
    private const int Bytes = 9;

    /// <summary>The format of a file.</summary>
    /// <exception cref="ModelException">It cannot be read.</exception>
    public static FileFormat Of(string path)
    {
        try
        {
            using FileStream file = new(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] start = new byte[Bytes];
            int read = file.ReadAtLeast(start, Bytes, throwOnEndOfStream: false);
            return Of(start.AsSpan(0, read), file.Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    private static FileFormat Of(ReadOnlySpan<byte> start, long length) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => FileFormat.Zip,
        [.., (byte)'{'] when start.Length == Bytes
            && BinaryPrimitives.ReadInt64LittleEndian(start) is > 1 and long header
            && header <= length => FileFormat.Safetensors,
        [0x80, _, ..] => FileFormat.Pickle,

        // Protocols 0 and 1 begin with what they make: a dictionary or a tuple, or its class.
        [(byte)'(', ..] or [(byte)'}', ..] or [(byte)'c', ..] => FileFormat.Pickle,
        _ => FileFormat.Other,
    };
}
