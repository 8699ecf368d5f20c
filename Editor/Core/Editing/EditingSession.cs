using GanGraph.Editor.Commands;
using GanGraph.Editor.Editing.Checking;
using GanGraph.Editor.Editing.Disk;
using GanGraph.Editor.Journal;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>One graph being edited, by one person or several. Everything may be called from any
/// thread.</summary>
public sealed partial class EditingSession : IDisposable
{
    private readonly Lock _lock = new();
    private readonly PatchFeed _feed = new();
    private readonly SessionOptions _options;
    private readonly GraphDocument _document;
    private readonly History _history;
    private readonly ProblemWatch _problems;
    private (long Revision, GraphDocument Document)? _snapshot;

    private EditingSession(
        GraphDocument document, DiskFile disk, SessionOptions options, Refusal? readOnly,
        IReadOnlyList<Problem> unread)
    {
        _document = document;
        _common = document.Copy();
        _disk = disk;
        _options = options;
        _history = new History(options.HistoryBytes);
        ReadOnly = readOnly;
        GraphCheck check = new(options);
        _problems = new ProblemWatch(
            () => readOnly is null ? check.Of(Read(now => now.Copy())) : unread,
            found => ProblemsChanged?.Invoke(found));
        JournalFolders folders = new(document.Path, options.CacheFolder);
        _journal = new JournalKeeper(folders, options.JournalBytes);
        _recoveries = readOnly is null ? Recovery.Find(folders, IsOnDisk) : [];
        _watch = new DiskWatch(
            document.Path, () => Read(_ => _disk.State()), TellDisk, options.DiskInterval);
    }

    /// <summary>Tells of each step, in the order of revisions and before the call that took it
    /// returns. Handlers must be quick, must not throw, and must not wait for others who use the
    /// session.</summary>
    public event Action<Patch>? Changed;

    /// <summary>Tells of what is wrong with the graph soon after that has become another list.
    /// </summary>
    public event Action<IReadOnlyList<Problem>>? ProblemsChanged;

    /// <summary>The types of nodes there are.</summary>
    public NodeCatalogue Catalogue => _options.Catalogue;

    /// <summary>The file as the person named it.</summary>
    public string Path => _document.Path;

    /// <summary>Why the document may be looked at but not changed; null when it may.</summary>
    public Refusal? ReadOnly { get; }

    /// <summary>Counts the steps taken since the session began, undone ones too.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether anything is unsaved.</summary>
    public bool IsChanged => Read(_ => _history.State != _saved);

    /// <summary>What undo would take back; null when there is nothing.</summary>
    public string? UndoLabel => Read(_ => _history.UndoLabel);

    /// <summary>What redo would do again; null when there is nothing.</summary>
    public string? RedoLabel => Read(_ => _history.RedoLabel);

    /// <summary>What is wrong with the graph, as found by the last check: one root cause each, in
    /// the order of the text. <see cref="ProblemPlace"/> knows the nodes they are about.</summary>
    public IReadOnlyList<Problem> Problems => _problems.Problems;

    /// <summary>The document as it would be saved now and read again; not to be changed.</summary>
    public GraphDocument Document => Read(document =>
    {
        if (_snapshot?.Revision != Revision)
        {
            string text = document.ToCanonicalText(Catalogue);
            _snapshot = (Revision, GraphDocument.Parse(text, Path, []) ?? document.Copy());
        }

        return _snapshot.Value.Document;
    });

    /// <summary>Opens a graph. A path that does not exist yet is a new graph, which is written when
    /// it is first saved. One that cannot be read, or that this version must not write, is opened
    /// with the reason in <see cref="ReadOnly"/>.</summary>
    public static EditingSession Open(string path, SessionOptions options)
    {
        DiskFile disk = new(path);
        List<Problem> problems = [];
        bool isNew = !File.Exists(path) && !Directory.Exists(path);
        GraphDocument? document = isNew ? GraphDocument.New(path) : disk.Read(problems);
        EditingSession session = new(
            document ?? GraphDocument.New(path), disk, options,
            WriteGuard.Of(document, problems), problems);
        session._problems.Touch();
        return session;
    }

    /// <summary>Looks at the document as it is in memory, while nobody changes it. What is handed
    /// out must be a copy.</summary>
    public T Read<T>(Func<GraphDocument, T> look)
    {
        lock (_lock)
        {
            return look(_document);
        }
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="by">Who gives it.</param>
    public EditResult Do(EditCommand command, string by = "") => Step(() => Apply(command, by));

    /// <summary>Carries out a command as it travels between a face and its session.</summary>
    /// <param name="json">The command, see <see cref="EditCommands.Parse"/>.</param>
    /// <param name="by">Who gives it.</param>
    public EditResult Do(JObject json, string by = "")
    {
        try
        {
            return Do(EditCommands.Parse(json), by);
        }
        catch (RefusedException e)
        {
            return Refused(e.Refusal);
        }
    }

    /// <summary>Ends when the problems of all steps taken so far are known.</summary>
    public Task Checked() => _problems.Settled();

    /// <summary>Ends the session. What is unsaved stays in the journal, for the next one to offer.
    /// </summary>
    public void Dispose()
    {
        _watch.Dispose();
        _problems.Dispose();
        lock (_lock)
        {
            if (_history.State == _saved)
            {
                _journal.Clear();
            }
            else
            {
                _journal.Leave();
            }
        }
    }

    private static EditResult Refused(Refusal refusal) => new() { Refusal = refusal };

    private EditResult Step(Func<EditResult> step) => _feed.Run(
        () =>
        {
            lock (_lock)
            {
                if (ReadOnly is not null)
                {
                    return Refused(ReadOnly);
                }

                _journal.Prepare(AsFound, _disk.Known);
                return step();
            }
        },
        patch =>
        {
            Changed?.Invoke(patch);
            _problems.Touch();
        });

    private EditResult Apply(EditCommand command, string by)
    {
        Draft draft = new(_document, _options);
        try
        {
            command.Apply(draft);
        }
        catch (RefusedException e)
        {
            draft.TakeBack();
            return Refused(e.Refusal);
        }
        catch
        {
            draft.TakeBack();
            throw;
        }

        EditResult result = new() { Made = draft.Made, Text = draft.Text };
        if (draft.Changes.Count == 0)
        {
            return result;
        }

        _history.Add(command.Label, command.Gesture, by, draft.Changes);
        return Kept(result, draft.Changes, command.Label, by, command.Gesture);
    }

    private EditResult Replay(IReadOnlyList<Change> changes, string label, string by)
    {
        foreach (Change change in changes)
        {
            change.ApplyTo(_document.Root);
        }

        return Kept(new EditResult(), changes, label, by);
    }

    private EditResult Kept(
        EditResult result, IReadOnlyList<Change> changes, string label, string by,
        string gesture = "")
    {
        ++Revision;
        Patch patch = PatchOf(changes, label, by, gesture);
        string? before = _journal.Note;
        _journal.Append(patch, AsFound);
        string note = _journal.Note is string said && said != before ? said : "";
        return result with { Patch = patch, Text = $"{result.Text} {note}".Trim() };
    }

    private Patch PatchOf(
        IReadOnlyList<Change> changes, string label, string by, string gesture = "") =>
        new(Revision, label, by, changes, _history.UndoLabel, _history.RedoLabel)
        {
            Gesture = gesture,
        };

    private string AsFound() => JournalText.AsFound(_document.Root);
}
