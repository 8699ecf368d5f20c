namespace GanGraph.Learning.Importing.Pickles;

/// <summary>What the instructions of a pickle work on: values, marks among them, and values that
/// were put aside.</summary>
internal sealed class PickleStack
{
    private readonly List<object?> _values = [];
    private readonly List<int> _marks = [];
    private readonly Dictionary<long, object?> _memo = [];

    /// <summary>Puts a value on top.</summary>
    public void Push(object? value) => _values.Add(value);

    /// <summary>Takes the top value.</summary>
    /// <exception cref="PickleException">There is none.</exception>
    public object? Pop()
    {
        object? top = Peek();
        _values.RemoveAt(_values.Count - 1);
        return top;
    }

    /// <summary>Looks at the top value.</summary>
    /// <exception cref="PickleException">There is none.</exception>
    public object? Peek() => _values.Count > Floor ? _values[^1]
        : throw new PickleException("an instruction wants a value where there is none");

    /// <summary>Takes some values, the deepest first.</summary>
    /// <exception cref="PickleException">There are fewer.</exception>
    public object?[] Pop(int count)
    {
        object?[] taken = new object?[count];
        for (int i = count - 1; i >= 0; i--)
        {
            taken[i] = Pop();
        }

        return taken;
    }

    /// <summary>Sets a mark.</summary>
    /// <exception cref="PickleException">There are too many.</exception>
    public void Mark()
    {
        if (_marks.Count == PickleLimits.Depth)
        {
            throw new PickleException($"lists begin in each other {PickleLimits.Depth} times");
        }

        _marks.Add(_values.Count);
    }

    /// <summary>Takes all values above the last mark, and the mark.</summary>
    /// <exception cref="PickleException">There is no mark.</exception>
    public object?[] PopToMark()
    {
        int from = _marks.Count > 0 ? Floor
            : throw new PickleException("a list ends that has not begun");
        _marks.RemoveAt(_marks.Count - 1);
        object?[] taken = [.. _values[from..]];
        _values.RemoveRange(from, taken.Length);
        return taken;
    }

    /// <summary>Takes the top value, or the mark when nothing is above it.</summary>
    public void Drop()
    {
        if (_marks.Count > 0 && _values.Count == Floor)
        {
            _marks.RemoveAt(_marks.Count - 1);
        }
        else
        {
            Pop();
        }
    }

    /// <summary>Remembers the top value.</summary>
    /// <param name="number">Under which number; null for the next one.</param>
    public void Remember(long? number = null) => _memo[number ?? _memo.Count] = Peek();

    /// <summary>A value that was remembered.</summary>
    /// <exception cref="PickleException">There is none of that number.</exception>
    public object? Recall(long number) => _memo.TryGetValue(number, out object? value) ? value
        : throw new PickleException($"value {number} is wanted, which was never put aside");

    private int Floor => _marks.Count > 0 ? _marks[^1] : 0;
}
