using GanGraph.Editor.Commands;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>One graph being edited, by one person or several. Everything may be called from any
/// thread.</summary>
public sealed class EditingSession : IDisposable
{
    private readonly Lock _lock = new();
    private readonly PatchFeed _feed = new();
    private readonly SessionOptions _options;
    private readonly DiskFile _disk;
    private readonly GraphDocument _document;
    private readonly History _history;
    private long _saved;
    private (long Revision, GraphDocument Document)? _snapshot;

    private EditingSession(
        GraphDocument document, DiskFile disk, SessionOptions options, Refusal? readOnly)
    {
        _document = document;
        _disk = disk;
        _options = options;
        _history = new History(options.HistoryBytes);
        ReadOnly = readOnly;
    }

    /// <summary>Tells of each step, in the order of revisions and before the call that took it
    /// returns. Handlers must be quick, must not throw, and must not wait for others who use the
    /// session.</summary>
    public event Action<Patch>? Changed;

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
        return new EditingSession(
            document ?? GraphDocument.New(path), disk, options, WriteGuard.Of(document, problems));
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
    public EditResult Do(EditCommand command, string by = "") =>
        Step(() => Apply(command, by));

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

    /// <summary>Takes the last step back.</summary>
    public EditResult Undo(string by = "") => Step(() => _history.Undo() is UndoStep step
        ? Replay([.. step.Changes.Reverse().Select(c => c.Inverse())], $"Undo: {step.Label}", by)
        : Refused(new(RefusalCode.Nothing, "There is nothing to undo.")));

    /// <summary>Takes the last undone step again.</summary>
    public EditResult Redo(string by = "") => Step(() => _history.Redo() is UndoStep step
        ? Replay(step.Changes, $"Redo: {step.Label}", by)
        : Refused(new(RefusalCode.Nothing, "There is nothing to redo.")));

    /// <summary>Writes the canonical text into the file.</summary>
    /// <param name="force">Whether to write over changes that others have made to the file.</param>
    public SaveResult Save(bool force = false)
    {
        lock (_lock)
        {
            return new SaveResult(ReadOnly ?? Write(force), Revision);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static EditResult Refused(Refusal refusal) => new() { Refusal = refusal };

    private EditResult Step(Func<EditResult> step) => _feed.Run(
        () =>
        {
            lock (_lock)
            {
                return ReadOnly is null ? step() : Refused(ReadOnly);
            }
        },
        patch => Changed?.Invoke(patch));

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

        Patch? patch = null;
        if (draft.Changes.Count > 0)
        {
            _history.Add(command.Label, command.Gesture, by, draft.Changes);
            patch = PatchOf(draft.Changes, command.Label, by);
        }

        return new EditResult { Patch = patch, Made = draft.Made, Text = draft.Text };
    }

    private EditResult Replay(IReadOnlyList<Change> changes, string label, string by)
    {
        foreach (Change change in changes)
        {
            change.ApplyTo(_document.Root);
        }

        return new EditResult { Patch = PatchOf(changes, label, by) };
    }

    private Patch PatchOf(IReadOnlyList<Change> changes, string label, string by) =>
        new(++Revision, label, by, changes, _history.UndoLabel, _history.RedoLabel);

    private Refusal? Write(bool force)
    {
        try
        {
            string? now = _disk.Now();
            if (!force && now is not null && now != _disk.Known)
            {
                return new Refusal(
                    RefusalCode.DiskChanged, $"{Path} was changed by another program since it was "
                    + "read. Merge its changes first, or save over them.");
            }

            _disk.Write(_document.ToCanonicalText(Catalogue));
            _saved = _history.State;
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal(
                RefusalCode.DiskWrite,
                $"{Path} cannot be written: {e.Message} Look at its rights and at the disk.");
        }
    }
}
