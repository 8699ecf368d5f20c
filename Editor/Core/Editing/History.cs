namespace GanGraph.Editor.Editing;

/// <summary>The steps that can be undone and redone. Several people have one history; what others
/// did is passed over for as long as they are there.</summary>
/// <param name="limit">Memory that the steps may take, in bytes; the oldest go first, the newest
/// always stays.</param>
internal sealed class History(long limit)
{
    private readonly LinkedList<UndoStep> _done = new();
    private readonly List<UndoStep> _undone = [];
    private long _bytes;
    private long _states;

    /// <summary>What undo would take back; null when there is nothing.</summary>
    public string? UndoLabel => ToUndo()?.Label;

    /// <summary>What redo would do again; null when there is nothing.</summary>
    public string? RedoLabel => ToRedo()?.Label;

    /// <summary>Names the state of the document: after undo it is the one from before the step.
    /// </summary>
    public long State { get; private set; }

    /// <summary>How many steps can be undone.</summary>
    public int Count => _done.Count;

    /// <summary>The newest step, whoever took it; null when there is none.</summary>
    public UndoStep? Newest => _done.Last?.Value;

    /// <summary>The step that undo would take back, leaving out those of some people; null when
    /// there is none.</summary>
    /// <param name="others">The people, by what a step calls them.</param>
    public UndoStep? ToUndo(IReadOnlyDictionary<string, string>? others = null) =>
        Find(others)?.Value;

    /// <summary>The step that redo would take again.</summary>
    /// <param name="others">People whose steps are left out.</param>
    public UndoStep? ToRedo(IReadOnlyDictionary<string, string>? others = null) =>
        _undone.FindLast(step => others?.ContainsKey(step.By) != true);

    /// <summary>Takes a step in that has just been done.</summary>
    public void Add(string label, string gesture, string by, IReadOnlyList<Change> changes)
    {
        UndoStep step = new(label, gesture, by, changes, State, ++_states);
        bool melts = gesture.Length > 0 && !_undone.Exists(undone => undone.By == by)
            && _done.Last?.Value is UndoStep last && last.Gesture == gesture && last.By == by;
        _undone.RemoveAll(undone => undone.By == by || !undone.CommutesWith(step));
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

    /// <summary>Takes the last step off; null when there is none, or another is in its way.
    /// </summary>
    /// <param name="others">People whose steps are left out.</param>
    /// <param name="later">A later step of theirs that builds on it.</param>
    public UndoStep? Undo(IReadOnlyDictionary<string, string>? others, out UndoStep? later)
    {
        later = null;
        if (Find(others) is not LinkedListNode<UndoStep> found)
        {
            return null;
        }

        UndoStep step = found.Value;
        for (LinkedListNode<UndoStep>? node = found.Next; node is not null; node = node.Next)
        {
            if (!step.CommutesWith(node.Value))
            {
                later = node.Value;
                return null;
            }
        }

        State = step.From;
        for (LinkedListNode<UndoStep>? node = found.Next; node is not null; node = node.Next)
        {
            node.Value = node.Value with { From = State, To = ++_states };
            State = node.Value.To;
        }

        Drop(found);
        _undone.RemoveAll(undone => undone.By != step.By && !undone.CommutesWith(step));
        _undone.Add(step);
        return step;
    }

    /// <summary>Puts the last undone step back; null when there is none.</summary>
    /// <param name="others">People whose steps are left out.</param>
    public UndoStep? Redo(IReadOnlyDictionary<string, string>? others)
    {
        if (ToRedo(others) is not UndoStep step)
        {
            return null;
        }

        _undone.Remove(step);
        _undone.RemoveAll(undone => undone.By != step.By && !undone.CommutesWith(step));
        if (step.From != State)
        {
            step = step with { From = State, To = ++_states };
        }

        _done.AddLast(step);
        _bytes += step.Bytes;
        State = step.To;
        return step;
    }

    private LinkedListNode<UndoStep>? Find(IReadOnlyDictionary<string, string>? others)
    {
        LinkedListNode<UndoStep>? node = _done.Last;
        while (node is not null && others?.ContainsKey(node.Value.By) == true)
        {
            node = node.Previous;
        }

        return node;
    }

    private void Drop(LinkedListNode<UndoStep> node)
    {
        _bytes -= node.Value.Bytes;
        _done.Remove(node);
    }
}
