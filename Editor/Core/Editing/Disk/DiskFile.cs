using System.Security.Cryptography;
using System.Text;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Editor.Editing.Disk;

/// <summary>The file of a session: what was last read from it or written to it.</summary>
/// <param name="path">The file as the person named it.</param>
internal sealed class DiskFile(string path)
{
    private const int Attempts = 5;

    /// <summary>SHA-256 of what was last read or written; null when there was no file.</summary>
    public string? Known { get; private set; }

    /// <summary>SHA-256 of what is there now; null when there is no file.</summary>
    public string? Now() => File.Exists(path) ? HashOf(File.ReadAllBytes(path)) : null;

    /// <summary>How the file is against what was last read or written.</summary>
    public DiskState State()
    {
        string? now = Now();
        return now == Known ? DiskState.Same : now is null ? DiskState.Gone : DiskState.Changed;
    }

    /// <summary>Reads the graph and takes note of what was read.</summary>
    /// <returns>Null when it cannot be read as a graph.</returns>
    public GraphDocument? Read(List<Problem> problems)
    {
        GraphDocument? document = Look(problems, out string? hash);
        Known = hash;
        return document;
    }

    /// <summary>Reads the graph without taking note; null when it cannot be read as one.</summary>
    public GraphDocument? Look(List<Problem> problems, out string? hash)
    {
        for (int attempt = 1; ; attempt++)
        {
            List<Problem> found = [];
            hash = Now();
            GraphDocument? document = GraphDocument.Load(path, found);
            if (Now() == hash || attempt == Attempts)
            {
                problems.AddRange(found);
                return document;
            }
        }
    }

    /// <summary>Takes note that what has this hash was read.</summary>
    public void Note(string? hash) => Known = hash;

    /// <summary>Writes a text so that the file is the old one or the new one whatever happens; a
    /// link stays a link.</summary>
    public void Write(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        SafeFile.Write(RealPath.Of(path), stream => stream.Write(bytes));
        Known = HashOf(bytes);
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
