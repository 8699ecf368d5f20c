using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Disk;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>Offers what an earlier session has left unsaved, and what others have changed in the
/// file. Nothing of it happens by itself.</summary>
public sealed class NoticeBoard : Notifying
{
    private readonly EditingSession _session;
    private readonly Action<string> _say;
    private bool _isFileLeft;

    /// <summary>Begins to watch a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="post">Does something on the thread of the window.</param>
    /// <param name="say">Says something to the person.</param>
    public NoticeBoard(EditingSession session, Action<Action> post, Action<string> say)
    {
        _session = session;
        _say = say;
        session.DiskChanged += state => post(() =>
        {
            _isFileLeft = false;
            Tell(nameof(Now));
        });
    }

    /// <summary>What is on offer; null when nothing is.</summary>
    public Notice? Now => Recovery ?? Disk;

    private Notice? Recovery => _session.Recovery is { } recovery
        ? new Notice(
            recovery.Text, "Bring them back", Done(() => Say(_session.Recover())),
            "Throw them away", Done(_session.DropRecovery))
        : null;

    private Notice? Disk => (_isFileLeft, _session.DiskState) switch
    {
        (false, DiskState.Changed) => new Notice(
            $"{_session.Path} was changed by another program.", "Merge its changes",
            Done(() => Say(_session.Merge())), "Leave them",
            Done(() => _isFileLeft = true)),
        (false, DiskState.Gone) => new Notice(
            $"{_session.Path} is no longer there.", "Save it again",
            Done(() => _say(_session.Save(force: true).Refusal?.Text ?? "Saved.")), "Leave it",
            Done(() => _isFileLeft = true)),
        _ => null,
    };

    private Act Done(Action act) => new(() =>
    {
        act();
        Tell(nameof(Now));
    });

    private void Say(MergeResult result) => _say(string.Join(' ', new[]
    {
        result.Edit.Refusal?.Text ?? "",
        result.Conflicts.Count switch
        {
            0 => "",
            1 => "One thing was changed on both sides: yours is in force, the other is kept under "
                + "conflicts in the file.",
            int count => $"{count} things were changed on both sides: yours are in force, the "
                + "others are kept under conflicts in the file.",
        },
    }.Concat(result.Notes).Where(part => part.Length > 0)));
}
