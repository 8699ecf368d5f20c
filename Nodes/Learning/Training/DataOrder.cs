using GanGraph.Torch;

namespace GanGraph.Learning.Training;

/// <summary>The order in which pictures are shown: all of them in shuffled order, then all of
/// them in another.</summary>
public sealed class DataOrder
{
    private readonly int[] _order;
    private int _next;

    /// <summary>Starts before the first picture.</summary>
    /// <param name="count">How many pictures there are.</param>
    public DataOrder(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _order = [.. Enumerable.Range(0, count)];
        _next = count;
    }

    /// <summary>The order of this round, and after the last value how many are shown.</summary>
    public int[] State => [.. _order, _next];

    /// <summary>The numbers of the next pictures.</summary>
    /// <param name="batch">How many.</param>
    /// <param name="random">Shuffles them for each round.</param>
    public int[] Take(int batch, RandomState random)
    {
        int[] taken = new int[batch];
        for (int i = 0; i < batch; i++)
        {
            if (_next == _order.Length)
            {
                random.Shuffle<int>(_order);
                _next = 0;
            }

            taken[i] = _order[_next++];
        }

        return taken;
    }

    /// <summary>Returns to an earlier <see cref="State"/>.</summary>
    /// <exception cref="ArgumentException">It belongs to another number of pictures.</exception>
    public void Restore(IReadOnlyList<int> state)
    {
        if (state.Count != _order.Length + 1
            || !state.Take(_order.Length).Order().SequenceEqual(Enumerable.Range(0, _order.Length))
            || state[^1] < 0 || state[^1] > _order.Length)
        {
            throw new ArgumentException(
                $"The order is not one of {_order.Length} pictures.", nameof(state));
        }

        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = state[i];
        }

        _next = state[^1];
    }
}
