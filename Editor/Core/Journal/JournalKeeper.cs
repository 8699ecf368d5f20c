using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Journal;

/// <summary>Keeps the unsaved steps of one session in a journal, from the first one after saving
/// on.</summary>
/// <param name="folders">Where journals lie.</param>
/// <param name="limit">Bytes after which a journal gives way to one that holds the document in
/// place of its steps.</param>
internal sealed class JournalKeeper(JournalFolders folders, long limit)
{
    private JournalWriter? _writer;
    private JournalWriter? _former;
    private string? _start;
    private string? _disk;
    private bool _isBehind;
    private long _most;

    /// <summary>What a person should know of where unsaved steps are kept; null when they are
    /// kept beside the graph.</summary>
    public string? Note { get; private set; }

    /// <summary>Full path of the journal; null when there is none.</summary>
    public string? Path => _writer?.Path;

    /// <summary>Takes note of the document as it was last saved, before the first step changes
    /// it.</summary>
    /// <param name="asFound">Writes the document.</param>
    /// <param name="disk">SHA-256 of the graph's file.</param>
    public void Prepare(Func<string> asFound, string? disk)
    {
        if (_start is null)
        {
            _start = asFound();
            _disk = disk;
        }
    }

    /// <summary>Adds a step.</summary>
    /// <param name="patch">The step.</param>
    /// <param name="asFound">Writes the document as it is after it.</param>
    public void Append(Patch patch, Func<string> asFound)
    {
        try
        {
            if (_writer?.Length > Math.Max(limit, _most))
            {
                (_former, _writer, _isBehind) = (_writer, null, true);
            }

            _writer ??= Begin();
            if (_isBehind)
            {
                _writer.Append(patch.Label, asFound());
                _former?.Remove();
                _former = null;
                _isBehind = false;
                _most = 2 * _writer.Length;
            }
            else
            {
                _writer.Append(patch);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Note = $"The last changes are not kept anywhere: {e.Message} Save, or make room.";
            _isBehind = true;
            _former ??= _writer;
            if (_writer != _former)
            {
                _writer?.Remove();
            }

            _writer = null;
        }
    }

    /// <summary>Brings everything to the disk; false when some of it is not kept.</summary>
    public bool IsSafe()
    {
        try
        {
            _writer?.Flush();
            return !_isBehind;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Everything is saved: nothing has to be kept.</summary>
    public void Clear()
    {
        Note = null;
        _start = null;
        _isBehind = false;
        try
        {
            _writer?.Remove();
            _former?.Remove();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Note = $"The journal {Path} cannot be removed: {e.Message} Remove it by hand.";
        }

        _writer = null;
        _former = null;
    }

    /// <summary>Ends and leaves what is unsaved for the next session.</summary>
    public void Leave()
    {
        _writer?.Dispose();
        _former?.Dispose();
    }

    private JournalWriter Begin()
    {
        FileStream file = folders.Make(out string? fault) ?? throw new IOException(fault);
        try
        {
            JournalWriter writer = new(file, _disk, _start!);
            Note = fault is null
                ? null
                : $"{folders.First} cannot be written: {fault} Unsaved changes are kept in "
                    + $"{writer.Path}.";
            return writer;
        }
        catch
        {
            file.Dispose();
            File.Delete(file.Name);
            throw;
        }
    }
}
