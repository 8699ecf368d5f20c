namespace GanGraph.Engine.Caching.Keeping;

/// <summary>The records of finished sinks that take too much room, are damaged, or whose files
/// are gone.</summary>
internal static class OldRecords
{
    /// <summary>Bytes that all records may take together.</summary>
    public const long MostBytes = 64_000_000;

    private static readonly TimeSpan Old = TimeSpan.FromDays(30);

    /// <summary>Deletes records older than 30 days that were set aside or of which a file is
    /// missing: the sink is made again in any case. Then the oldest, until the rest takes at most
    /// <see cref="MostBytes"/>.</summary>
    /// <param name="folder">Folder of the records.</param>
    /// <exception cref="IOException">One cannot be deleted.</exception>
    public static void Sweep(string folder)
    {
        DirectoryInfo records = new(folder);
        if (!records.Exists || records.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return;
        }

        long total = 0;
        foreach (FileInfo record in records.EnumerateFiles("*.record*")
            .Where(file => file.Name[0] != '.')
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            bool isOld = DateTime.UtcNow - record.LastWriteTimeUtc > Old;
            if (total + record.Length > MostBytes || (isOld && IsWorthless(record)))
            {
                record.Delete();
            }
            else
            {
                total += record.Length;
            }
        }
    }

    private static bool IsWorthless(FileInfo file) => file.Extension != ".record"
        || (SinkRecords.ReadFile(file.FullName) is SinkRecord { OutFolder: string folder } record
            && Directory.Exists(folder)
            && record.Files.Any(made => !File.Exists(Path.Combine(folder, made.Path))));
}
