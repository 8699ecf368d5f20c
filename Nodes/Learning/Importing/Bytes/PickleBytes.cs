using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Importing.Bytes;

/// <summary>Bytes that a pickle holds, left where they are until somebody wants them.</summary>
internal abstract class PickleBytes
{
    /// <summary>How many there are.</summary>
    public abstract long Length { get; }

    /// <summary>Copies some of them.</summary>
    /// <param name="at">The first.</param>
    /// <param name="target">Filled to its end.</param>
    /// <exception cref="PickleException">There are fewer.</exception>
    public abstract void Read(long at, Span<byte> target);

    /// <summary>A part of them, which must lie within.</summary>
    public virtual PickleBytes Slice(long at, long length) => new PartBytes(this, at, length);

    /// <summary>Copies all, when they are few.</summary>
    /// <exception cref="PickleException">There are more than <paramref name="most"/>.
    /// </exception>
    public byte[] ToArray(int most)
    {
        if (Length > most)
        {
            throw new PickleException($"{Length} bytes stand where {most} at most are wanted");
        }

        byte[] all = new byte[(int)Length];
        Read(0, all);
        return all;
    }

    /// <summary>Fails unless a part lies within.</summary>
    /// <exception cref="PickleException">It does not.</exception>
    protected void Check(long at, long length)
    {
        if (at < 0 || length < 0 || at > Length - length)
        {
            throw new PickleException(
                $"{length} bytes are wanted from byte {at} on, where there are {Length} in all");
        }
    }

    private sealed class PartBytes(PickleBytes whole, long begin, long length) : PickleBytes
    {
        public override long Length => length;

        public override void Read(long at, Span<byte> target)
        {
            Check(at, target.Length);
            whole.Read(begin + at, target);
        }

        public override PickleBytes Slice(long at, long part) =>
            new PartBytes(whole, begin + at, part);
    }
}
