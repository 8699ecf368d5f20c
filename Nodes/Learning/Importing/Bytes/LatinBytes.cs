using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Importing.Bytes;

/// <summary>Bytes that lie in the file as a text, UTF-8 with one letter for each: protocols 0 to 2
/// know no other way. They are turned back piece by piece.</summary>
internal sealed class LatinBytes : PickleBytes
{
    private readonly PickleBytes _text;
    private readonly byte[] _piece = new byte[8192];
    private long _nextByte;
    private long _nextLetter;

    /// <summary>Counts the letters.</summary>
    public LatinBytes(PickleBytes text)
    {
        _text = text;
        for (long at = 0; at < text.Length; at += _piece.Length)
        {
            foreach (byte one in Piece(at))
            {
                Length += (one & 0xC0) == 0x80 ? 0 : 1;
            }
        }
    }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override void Read(long at, Span<byte> target)
    {
        Check(at, target.Length);
        if (at < _nextLetter)
        {
            (_nextByte, _nextLetter) = (0, 0);
        }

        int done = 0;
        while (done < target.Length)
        {
            ReadOnlySpan<byte> piece = Piece(_nextByte);
            int i = 0;
            while (i < piece.Length && done < target.Length && HasWhole(piece, i))
            {
                (byte letter, int width) = Letter(piece, i);
                i += width;
                if (_nextLetter++ >= at)
                {
                    target[done++] = letter;
                }
            }

            if (i == 0)
            {
                throw Broken();
            }

            _nextByte += i;
        }
    }

    private static bool HasWhole(ReadOnlySpan<byte> piece, int at) =>
        piece[at] < 0x80 || at + 1 < piece.Length;

    private static (byte Letter, int Width) Letter(ReadOnlySpan<byte> piece, int at)
    {
        byte first = piece[at];
        if (first < 0x80)
        {
            return (first, 1);
        }

        byte second = piece[at + 1];
        return (first & 0xFE) == 0xC2 && (second & 0xC0) == 0x80
            ? ((byte)(((first & 0x03) << 6) | (second & 0x3F)), 2)
            : throw Broken();
    }

    private static PickleException Broken() =>
        new("a text that stands for bytes holds letters that are none");

    private ReadOnlySpan<byte> Piece(long at)
    {
        Span<byte> piece = _piece.AsSpan(0, (int)Math.Min(_piece.Length, _text.Length - at));
        _text.Read(at, piece);
        return piece;
    }
}
