using GanGraph.Engine.Caching;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Tests.Caching.Keeping;

/// <summary>A cache in a folder of its own, filled as runs would fill it.</summary>
internal sealed class CacheOnDisk : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gangraph-keep-").FullName;

    public string Artifacts => System.IO.Path.Combine(Path, "artifacts");

    public string Locks => System.IO.Path.Combine(Path, "locks");

    public CacheFolder Folder => new(Path);

    public string[] Names => [.. Folder.Entries().Select(entry => entry.Name)];

    public CacheEntry this[string name] => Folder.Entries().Single(entry => entry.Name == name);

    public static string KeyOf(char letter) => new(letter, 64);

    /// <summary>Adds the folder of a node with a file of some bytes in it; gives its name.
    /// </summary>
    public string Add(
        char key, int bytes, double seconds, CacheEntryKind kind = CacheEntryKind.Remakeable)
    {
        string folder = new ArtifactStore(Artifacts).Open("Clip", KeyOf(key), Assert.Fail);
        File.WriteAllBytes(System.IO.Path.Combine(folder, "pictures"), new byte[bytes]);
        new ArtifactFacts(kind, seconds, "clip", "piece.json", "A piece").Write(folder);
        return System.IO.Path.GetFileName(folder);
    }

    public string At(params string[] parts) => System.IO.Path.Combine([Artifacts, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
