using System.Globalization;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Journal;

/// <summary>Writes a journal. A line that is appended is with the system at once, so that it
/// outlives the program; it comes to the disk within a second.</summary>
internal sealed class JournalWriter : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly Timer _timer;
    private string _sum = JournalText.Start;
    private bool _isDirty;

    /// <summary>Begins a journal.</summary>
    /// <param name="file">The new file.</param>
    /// <param name="disk">SHA-256 of the graph's file; null when there is none.</param>
    /// <param name="start">The document as it was last saved, as found.</param>
    public JournalWriter(FileStream file, string? disk, string start)
    {
        _file = file;
        Write(new JObject { ["journal"] = JournalText.Format, ["disk"] = disk });
        Write(new JObject { ["base"] = start });
        _timer = new Timer(_ => FlushToDisk(), null, Interval, Interval);
    }

    /// <summary>Full path of the journal.</summary>
    public string Path => _file.Name;

    /// <summary>Its length in bytes.</summary>
    public long Length => _file.Position;

    /// <summary>Adds a step.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(Patch patch)
    {
        JObject line = Line(
            patch.Label, "changes", new JArray(patch.Changes.Select(JournalText.Of)));
        if (patch.Gesture.Length > 0)
        {
            line["gesture"] = patch.Gesture;
        }

        Write(line);
    }

    /// <summary>Adds the whole document in place of all steps before.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(string label, string document) => Write(Line(label, "whole", document));

    /// <summary>Has all lines on the disk before it returns.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Flush()
    {
        lock (_lock)
        {
            _file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Closes the journal and leaves it.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _file.Dispose();
        }
    }

    /// <summary>Closes the journal and removes it.</summary>
    public void Remove()
    {
        Dispose();
        File.Delete(Path);
    }

    private static JObject Line(string label, string what, JToken value) => new()
    {
        ["label"] = label,
        ["time"] = DateTimeOffset.UtcNow.ToString("o", CultureInfo.InvariantCulture),
        [what] = value,
    };

    private void Write(JObject line)
    {
        lock (_lock)
        {
            _file.Write(JournalText.Line(line, ref _sum));
            _isDirty = true;
        }
    }

    private void FlushToDisk()
    {
        lock (_lock)
        {
            if (!_isDirty || !_file.CanWrite)
            {
                return;
            }

            _isDirty = false;
            try
            {
                _file.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // The next line meets the same fault, and that is said.
                _isDirty = true;
            }
        }
    }
}
