using GanGraph.Learning.Importing.Bytes;

namespace GanGraph.Learning.Tests.Importing.Fuzz;

/// <summary>Bytes that remember which rows of them were left where they are.</summary>
internal sealed class RecordingBytes(byte[] bytes) : PickleBytes
{
    private readonly MemoryBytes _bytes = new(bytes);

    /// <summary>First byte and length of each row.</summary>
    public List<(long At, long Length)> Rows { get; } = [];

    public override long Length => _bytes.Length;

    public override void Read(long at, Span<byte> target) => _bytes.Read(at, target);

    public override PickleBytes Slice(long at, long length)
    {
        Rows.Add((at, length));
        return _bytes.Slice(at, length);
    }
}
