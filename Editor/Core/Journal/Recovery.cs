using System.Globalization;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Journal;

/// <summary>Unsaved changes that an earlier session has left.</summary>
public sealed class Recovery
{
    private readonly string _path;

    private Recovery(string path, JournalContent content)
    {
        _path = path;
        Content = content;
    }

    /// <summary>What is on offer, in a sentence.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Content.Steps} {(Content.Steps == 1 ? "change" : "changes")} from "
        + $"{Content.When.ToLocalTime():yyyy-MM-dd HH:mm} {(Content.Steps == 1 ? "was" : "were")} "
        + $"not saved, the last one: {Content.Last}.");

    /// <summary>When the last of them was made.</summary>
    public DateTimeOffset When => Content.When;

    /// <summary>How many there are.</summary>
    public int Steps => Content.Steps;

    /// <summary>The graph as it was left, a copy.</summary>
    public JObject Document => (JObject)Content.Document.DeepClone();

    /// <summary>What the journal holds.</summary>
    internal JournalContent Content { get; }

    /// <summary>What is on offer for a graph, the newest first. Journals of sessions that still
    /// run are left alone; those that hold nothing unsaved are removed.</summary>
    /// <param name="folders">Where journals lie.</param>
    /// <param name="isKnown">Whether a document says the same as the file.</param>
    internal static IReadOnlyList<Recovery> Find(
        JournalFolders folders, Func<GraphDocument, bool> isKnown)
    {
        List<Recovery> found = [];
        foreach (string path in folders.Existing().ToList())
        {
            try
            {
                if (ReadLeft(path) is not byte[] bytes)
                {
                    continue;
                }

                JournalContent? content = JournalContent.Read(bytes);
                if (content is null || content.Steps == 0
                    || isKnown(new GraphDocument(content.Document, "", true)))
                {
                    File.Delete(path);
                }
                else
                {
                    found.Add(new Recovery(path, content));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // One that cannot be read or removed now is looked at by the next session.
                continue;
            }
        }

        return [.. found.OrderByDescending(recovery => recovery.When)];
    }

    /// <summary>Removes the journal.</summary>
    internal void Remove() => File.Delete(_path);

    /// <summary>The bytes of a journal that nobody writes; null when somebody does.</summary>
    private static byte[]? ReadLeft(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }

        using (file)
        {
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
    }
}
