using System.Text;
using GanGraph.Learning.Importing.Bytes;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Reads bytes from the first to the last through a small window.</summary>
internal sealed class PickleReader(PickleBytes bytes, int window)
{
    private const int LongestLine = 64 << 20;

    private readonly byte[] _window = new byte[window];
    private long _start;
    private int _filled;
    private int _at;

    /// <summary>Where the next byte stands.</summary>
    public long Position => _start + _at;

    /// <summary>How many bytes are left.</summary>
    public long Left => bytes.Length - Position;

    /// <summary>The next byte.</summary>
    /// <exception cref="PickleException">There is none.</exception>
    public byte Byte() => Take(1)[0];

    /// <summary>The next few bytes; they stay until the next call.</summary>
    /// <param name="count">How many, at most the width of the window.</param>
    /// <exception cref="PickleException">There are fewer.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _filled - _at)
        {
            Fill(count);
        }

        _at += count;
        return _window.AsSpan(_at - count, count);
    }

    /// <summary>Goes past bytes, which stay where they are.</summary>
    /// <exception cref="PickleException">There are fewer.</exception>
    public PickleBytes Skip(long count)
    {
        CheckLeft(count);
        PickleBytes skipped = bytes.Slice(Position, count);
        if (count <= _filled - _at)
        {
            _at += (int)count;
        }
        else
        {
            (_start, _filled, _at) = (Position + count, 0, 0);
        }

        return skipped;
    }

    /// <summary>A line of Latin letters, without its end.</summary>
    /// <exception cref="PickleException">It does not end.</exception>
    public string Line()
    {
        StringBuilder line = new();
        while (line.Length < LongestLine)
        {
            byte next = Byte();
            if (next == (byte)'\n')
            {
                return line.ToString();
            }

            line.Append((char)next);
        }

        throw new PickleException($"a line has more than {LongestLine} letters");
    }

    private void Fill(int count)
    {
        CheckLeft(count);
        _window.AsSpan(_at, _filled - _at).CopyTo(_window);
        (_start, _filled, _at) = (Position, _filled - _at, 0);
        int more = (int)Math.Min(_window.Length - _filled, bytes.Length - _start - _filled);
        bytes.Read(_start + _filled, _window.AsSpan(_filled, more));
        _filled += more;
    }

    private void CheckLeft(long count)
    {
        if (count < 0 || count > Left)
        {
            throw new PickleException(
                $"{count} bytes more are wanted, where {Left} are left: it was cut short or "
                + "changed");
        }
    }
}
