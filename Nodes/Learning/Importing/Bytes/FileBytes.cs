using GanGraph.Learning.Importing.Pickles;
using Microsoft.Win32.SafeHandles;

namespace GanGraph.Learning.Importing.Bytes;

/// <summary>All bytes of an open file. They are read straight to where they are wanted, not mapped:
/// a file that somebody shortens meanwhile is an error and not the end of the program.</summary>
internal sealed class FileBytes(SafeFileHandle file) : PickleBytes
{
    /// <inheritdoc/>
    public override long Length { get; } = RandomAccess.GetLength(file);

    /// <inheritdoc/>
    public override void Read(long at, Span<byte> target)
    {
        Check(at, target.Length);
        while (target.Length > 0)
        {
            int read = RandomAccess.Read(file, target, at);
            if (read == 0)
            {
                throw new PickleException($"the file ends at byte {at}: it was cut short");
            }

            at += read;
            target = target[read..];
        }
    }
}
