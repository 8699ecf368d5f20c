namespace GanGraph.Torch;

/// <summary>The generator MT19937. Matsumoto and Nishimura 1998.</summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _words = new uint[Size];

    internal MersenneTwister(uint seed)
    {
        _words[0] = seed;
        for (int i = 1; i < Size; i++)
        {
            uint before = _words[i - 1];
            _words[i] = (1812433253u * (before ^ (before >> 30))) + (uint)i;
        }

        Position = Size;
    }

    internal MersenneTwister(IReadOnlyList<uint> words, int position)
    {
        if (words.Count != Size || position is < 0 or > Size)
        {
            throw new ArgumentException(
                $"RandomState: a snapshot has {words.Count} words at {position}, wanted {Size}.",
                nameof(words));
        }

        for (int i = 0; i < Size; i++)
        {
            _words[i] = words[i];
        }

        Position = position;
    }

    internal int Position { get; private set; }

    internal uint[] Words() => [.. _words];

    internal uint Next()
    {
        if (Position == Size)
        {
            Renew();
        }

        uint word = _words[Position++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680u;
        word ^= (word << 15) & 0xefc60000u;
        return word ^ (word >> 18);
    }

    private void Renew()
    {
        for (int i = 0; i < Size; i++)
        {
            uint joined = (_words[i] & 0x80000000u) | (_words[(i + 1) % Size] & 0x7fffffffu);
            uint odd = (joined & 1) == 0 ? 0 : 0x9908b0dfu;
            _words[i] = _words[(i + Shift) % Size] ^ (joined >> 1) ^ odd;
        }

        Position = 0;
    }
}
