using System.Text;
using GanGraph.Editor.Editing.Disk;
using GanGraph.Editor.Journal;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Merging;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <content>Saving, the file on disk, and what earlier sessions have left.</content>
public sealed partial class EditingSession
{
    private readonly DiskFile _disk;
    private readonly DiskWatch _watch;
    private readonly JournalKeeper _journal;
    private IReadOnlyList<Recovery> _recoveries;
    private GraphDocument _common;
    private long _saved;

    /// <summary>Tells when the file on disk is no longer what was read from it or written to it,
    /// and when it is again.</summary>
    public event Action<DiskState>? DiskChanged;

    /// <summary>The file on disk against what was last read from it or written to it.</summary>
    public DiskState DiskState { get; private set; }

    /// <summary>What a person should know of where unsaved changes are kept; null when they are
    /// kept beside the graph.</summary>
    public string? JournalNote => Read(_ => _journal.Note);

    /// <summary>The newest unsaved changes of an earlier session; null when there are none. They
    /// are brought in with <see cref="Recover"/> or dropped with <see cref="DropRecovery"/>, never
    /// by themselves.</summary>
    public Recovery? Recovery => Read(_ => _recoveries.Count > 0 ? _recoveries[0] : null);

    /// <summary>Full path of the journal; null while nothing is unsaved.</summary>
    internal string? JournalPath => Read(_ => _journal.Path);

    /// <summary>Writes the canonical text into the file.</summary>
    /// <param name="force">Whether to write over changes that others have made to the file.</param>
    public SaveResult Save(bool force = false)
    {
        SaveResult result = Read(_ => new SaveResult(ReadOnly ?? Write(force), Revision));
        _watch.Forget();
        return result;
    }

    /// <summary>Brings the changes that others have made to the file on disk into the document, by
    /// what they mean, as one step.</summary>
    public MergeResult Merge(string by = "")
    {
        MergeResult? merged = null;
        EditResult edit = Step(() =>
        {
            List<Problem> problems = [];
            GraphDocument? theirs = _disk.Look(problems, out string? hash);
            if (WriteGuard.Unread(theirs, problems) is Problem problem)
            {
                return Refused(new(
                    RefusalCode.DiskRead, $"The file on disk cannot be merged. {problem.Message}"));
            }

            merged = Bring("Merge the file on disk", _common, _document, theirs!, by);
            _common = theirs!;
            _disk.Note(hash);
            if (IsOnDisk(_document))
            {
                _saved = _history.State;
            }

            return merged.Edit;
        });
        _watch.Forget();
        return (merged ?? MergeResult.Of(edit)) with { Edit = edit };
    }

    /// <summary>Brings the unsaved changes of an earlier session in, each as the step that it was;
    /// as one step when the file or the document has changed since.</summary>
    public MergeResult Recover(string by = "")
    {
        MergeResult? merged = null;
        EditResult edit = Step(() =>
        {
            if (_recoveries.Count == 0)
            {
                return Refused(new(RefusalCode.Nothing, "There is nothing to bring back."));
            }

            JournalContent left = _recoveries[0].Content;
            bool isAsLeft = left.Disk == _disk.Known && _history.State == _saved;
            GraphDocument theirs = new(left.Document, Path, true);
            merged = isAsLeft
                ? MergeResult.Of(Retake(left.Trail, "Bring back unsaved changes", by))
                : Bring(
                    "Bring back unsaved changes", new GraphDocument(left.Base, Path, true),
                    _document, theirs, by);
            if (_journal.IsSafe())
            {
                TakeRecovery();
            }

            return merged.Edit;
        });
        return (merged ?? MergeResult.Of(edit)) with { Edit = edit };
    }

    /// <summary>Drops the newest unsaved changes of an earlier session for good.</summary>
    public void DropRecovery() => Read(_ => _recoveries.Count > 0 && TakeRecovery());

    private bool TakeRecovery()
    {
        _recoveries[0].Remove();
        _recoveries = [.. _recoveries.Skip(1)];
        return true;
    }

    private MergeResult Bring(
        string label, GraphDocument common, GraphDocument ours, GraphDocument theirs, string by)
    {
        MergedGraph merged = GraphMerger.Merge(common, ours, theirs, Catalogue);
        JObject target = merged.Document.Root;
        EditResult edit = Apply(new Step(label, draft => draft.Become(target)), by);
        return new MergeResult(edit, merged.Conflicts, merged.Notes);
    }

    private bool IsOnDisk(GraphDocument document) =>
        document.ToCanonicalText(Catalogue) == _common.ToCanonicalText(Catalogue);

    private Refusal? Write(bool force)
    {
        string text = _document.ToCanonicalText(Catalogue);
        if (Encoding.UTF8.GetByteCount(text) > GraphDocument.MaxBytes)
        {
            return new Refusal(
                ProblemCode.FileTooLarge, $"{Path} would have more than {GraphDocument.MaxBytes} "
                + "bytes, too many to be read again. Take out what is not needed.");
        }

        try
        {
            if (!force && _disk.State() == DiskState.Changed)
            {
                return new Refusal(
                    RefusalCode.DiskChanged, $"{Path} was changed by another program since it was "
                    + "read. Merge its changes first, or save over them.");
            }

            _disk.Write(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal(
                RefusalCode.DiskWrite,
                $"{Path} cannot be written: {e.Message} Look at its rights and at the disk.");
        }

        _common = GraphDocument.Parse(text, Path, []) ?? _document.Copy();
        _saved = _history.State;
        _journal.Clear();
        return null;
    }

    private void TellDisk(DiskState state)
    {
        DiskState = state;
        DiskChanged?.Invoke(state);
    }
}
