using System.Security.Cryptography;
using System.Text;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Editor.Editing;

/// <summary>The file of a session: what was last read from it or written to it.</summary>
/// <param name="path">The file as the person named it.</param>
internal sealed class DiskFile(string path)
{
    private const int Attempts = 5;

    /// <summary>SHA-256 of what was last read or written; null when there was no file.</summary>
    public string? Known { get; private set; }

    /// <summary>SHA-256 of what is there now; null when there is no file.</summary>
    public string? Now() => File.Exists(path) ? HashOf(File.ReadAllBytes(path)) : null;

    /// <summary>Reads the graph; null when it cannot be read as one.</summary>
    public GraphDocument? Read(List<Problem> problems)
    {
        for (int attempt = 1; ; attempt++)
        {
            List<Problem> found = [];
            string? before = Now();
            GraphDocument? document = GraphDocument.Load(path, found);
            if (Now() == before || attempt == Attempts)
            {
                Known = before;
                problems.AddRange(found);
                return document;
            }
        }
    }

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
