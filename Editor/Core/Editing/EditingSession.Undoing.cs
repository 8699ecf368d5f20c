using GanGraph.Editor.Journal;

namespace GanGraph.Editor.Editing;

/// <content>Undo and redo, and steps of an earlier session that are taken again.</content>
public sealed partial class EditingSession
{
    /// <summary>Takes the last step back; with others there the last one that is not theirs, unless
    /// they have built on it since.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="others">Who else is there: names for people, by what they give as
    /// <c>by</c>.</param>
    public EditResult Undo(string by = "", IReadOnlyDictionary<string, string>? others = null) =>
        Step(() => _history.Undo(others, out UndoStep? later) is UndoStep step
            ? Replay(Inverse(step), $"Undo: {step.Label}", by)
            : Refused(new(RefusalCode.Nothing, WhyNot(others, later))));

    /// <summary>Takes the last undone step again, of those that are not others'.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="others">Who else is there.</param>
    public EditResult Redo(string by = "", IReadOnlyDictionary<string, string>? others = null) =>
        Step(() => _history.Redo(others) is UndoStep step
            ? Replay(step.Changes, $"Redo: {step.Label}", by)
            : Refused(new(RefusalCode.Nothing, "There is nothing to redo.")));

    /// <summary>What undo and redo would do; null for nothing.</summary>
    /// <param name="others">Who else is there.</param>
    public (string? Undo, string? Redo) Labels(IReadOnlyDictionary<string, string> others) =>
        Read(_ => (_history.ToUndo(others)?.Label, _history.ToRedo(others)?.Label));

    private string WhyNot(IReadOnlyDictionary<string, string>? others, UndoStep? later)
    {
        if (later is not null)
        {
            return $"{NameOf(later, others)} has built on your last step since: {later.Label}. It "
                + "can be undone once that is undone.";
        }

        return _history.Newest is UndoStep newest
            ? $"There is nothing of yours to undo. The last step is by {NameOf(newest, others)}: "
                + $"{newest.Label}."
            : "There is nothing to undo.";
    }

    private static string NameOf(
        UndoStep step, IReadOnlyDictionary<string, string>? others) =>
        others?.GetValueOrDefault(step.By) ?? "somebody else";

    private static Change[] Inverse(UndoStep step) =>
        [.. step.Changes.Reverse().Select(change => change.Inverse())];

    /// <summary>Takes the steps of an earlier session again, each as the step that it was.
    /// </summary>
    private EditResult Retake(IReadOnlyList<JournalStep> steps, string label, string by)
    {
        List<Change> all = [];
        foreach (JournalStep step in steps)
        {
            Draft draft = new(_document, _options);
            step.Retake(draft);
            if (draft.Changes.Count == 0)
            {
                continue;
            }

            if (_history.Newest is UndoStep last && step.Label == $"Undo: {last.Label}"
                && Same(draft.Changes, Inverse(last)))
            {
                _history.Undo(null, out _);
            }
            else if (_history.RedoLabel is string redo && step.Label == $"Redo: {redo}"
                && Same(draft.Changes, _history.ToRedo()!.Changes))
            {
                _history.Redo(null);
            }
            else
            {
                _history.Add(step.Label, step.Gesture, by, draft.Changes);
            }

            _journal.Append(PatchOf(draft.Changes, step.Label, by, step.Gesture), AsFound);
            all.AddRange(draft.Changes);
        }

        ++Revision;
        return new EditResult { Patch = PatchOf(all, label, by) };
    }

    private static bool Same(IReadOnlyList<Change> one, IReadOnlyList<Change> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.LeadsTo(pair.Second));
}
