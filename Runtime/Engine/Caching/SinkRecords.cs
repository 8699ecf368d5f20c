using System.Security.Cryptography;
using System.Text;

namespace GanGraph.Engine.Caching;

/// <summary>The records of finished sinks on disk, one file for each key: a line with the hash
/// of the rest, then the record as JSON.</summary>
/// <param name="folder">Folder of the records.</param>
internal sealed class SinkRecords(string folder)
{
    private const string Heading = "gangraph-record/1 ";

    /// <summary>Keeps a record.</summary>
    public void Write(SinkRecord record)
    {
        byte[] content = Encoding.UTF8.GetBytes(SinkRecordJson.Write(record));
        SafeFile.Write(PathOf(record.Key), stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes($"{Heading}{Hash(content)}\n"));
            stream.Write(content);
        });
    }

    /// <summary>The record of a key, or null.</summary>
    /// <param name="key">Full key of the sink.</param>
    /// <param name="damaged">Whether there is one that cannot be trusted.</param>
    public SinkRecord? Read(string key, out bool damaged)
    {
        string path = PathOf(key);
        SinkRecord? record = File.Exists(path) ? ReadFile(path) : null;
        damaged = File.Exists(path) && record?.Key != key;
        return damaged ? null : record;
    }

    /// <summary>Gives the damaged record of a key another name, under which it is kept.</summary>
    /// <returns>The new name, without its folder.</returns>
    public string SetAside(string key)
    {
        string aside = PathOf(key) + ".damaged";
        File.Move(PathOf(key), aside, overwrite: true);
        return Path.GetFileName(aside);
    }

    /// <summary>The newest record of a sink of this name under any key, or null.</summary>
    public SinkRecord? Newest(string node) => !Directory.Exists(folder) ? null :
        new DirectoryInfo(folder).EnumerateFiles("*.record")
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => ReadFile(file.FullName))
            .FirstOrDefault(record => record?.Node == node);

    /// <summary>The record in a file; null when it cannot be trusted.</summary>
    /// <param name="path">Full path of the file.</param>
    public static SinkRecord? ReadFile(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int end = Array.IndexOf(bytes, (byte)'\n');
        if (end < 0 || Encoding.UTF8.GetString(bytes, 0, end)
            != Heading + Hash(bytes.AsSpan(end + 1)))
        {
            return null;
        }

        return SinkRecordJson.Read(Encoding.UTF8.GetString(bytes, end + 1, bytes.Length - end - 1));
    }

    private string PathOf(string key) => Path.Combine(folder, key[..32] + ".record");

    private static string Hash(ReadOnlySpan<byte> content) =>
        Convert.ToHexStringLower(SHA256.HashData(content));
}
