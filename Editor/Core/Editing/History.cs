namespace GanGraph.Editor.Editing;

/// <summary>The steps that can be undone and redone.</summary>
/// <param name="limit">Memory that they may take, in bytes; the oldest go first, the newest
/// always stays.</param>
internal sealed class History(long limit)
{
    private readonly LinkedList<UndoStep> _done = new();
    private readonly Stack<UndoStep> _undone = new();
    private long _bytes;
    private long _states;

    /// <summary>What undo would take back; null when there is nothing.</summary>
    public string? UndoLabel => _done.Last?.Value.Label;

    /// <summary>What redo would do again; null when there is nothing.</summary>
    public string? RedoLabel => _undone.TryPeek(out UndoStep? step) ? step.Label : null;

    /// <summary>Names the state of the document: after undo it is the one from before the step.
    /// </summary>
    public long State { get; private set; }

    /// <summary>How many steps can be undone.</summary>
    public int Count => _done.Count;

    /// <summary>Takes a step in that has just been done.</summary>
    public void Add(string label, string gesture, string by, IReadOnlyList<Change> changes)
    {
        UndoStep step = new(label, gesture, by, changes, State, ++_states);
        bool melts = gesture.Length > 0 && _undone.Count == 0
            && _done.Last?.Value is UndoStep last && last.Gesture == gesture && last.By == by;
        _undone.Clear();
        if (melts)
        {
            UndoStep melted = _done.Last!.Value.Melt(step);
            Drop(_done.Last);
            if (melted.Changes.Count == 0)
            {
                State = melted.From;
                return;
            }

            step = melted;
        }

        State = step.To;
        _done.AddLast(step);
        _bytes += step.Bytes;
        while (_bytes > limit && _done.Count > 1)
        {
            Drop(_done.First!);
        }
    }

    /// <summary>Takes the last step off; null when there is none.</summary>
    public UndoStep? Undo()
    {
        if (_done.Last is not LinkedListNode<UndoStep> last)
        {
            return null;
        }

        Drop(last);
        _undone.Push(last.Value);
        State = last.Value.From;
        return last.Value;
    }

    /// <summary>Puts the last undone step back; null when there is none.</summary>
    public UndoStep? Redo()
    {
        if (!_undone.TryPop(out UndoStep? step))
        {
            return null;
        }

        _done.AddLast(step);
        _bytes += step.Bytes;
        State = step.To;
        return step;
    }

    private void Drop(LinkedListNode<UndoStep> node)
    {
        _bytes -= node.Value.Bytes;
        _done.Remove(node);
    }
}
