namespace GanGraph.Learning.Importing.Bytes;

/// <summary>Bytes that were made on the way.</summary>
internal sealed class MemoryBytes(byte[] bytes) : PickleBytes
{
    /// <inheritdoc/>
    public override long Length => bytes.Length;

    /// <inheritdoc/>
    public override void Read(long at, Span<byte> target)
    {
        Check(at, target.Length);
        bytes.AsSpan((int)at, target.Length).CopyTo(target);
    }
}
