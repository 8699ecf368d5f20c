namespace GanGraph.Engine.Caching.Keeping;

/// <summary>The remembered hashes of files that nobody asked for in a long time. A note that is
/// asked for becomes as new.</summary>
internal static class OldNotes
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(90);
    private static readonly TimeSpan New = TimeSpan.FromDays(1);

    /// <summary>Remembers that a note was asked for; at most once a day.</summary>
    /// <param name="note">Full path of the note.</param>
    public static void Use(string note)
    {
        try
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(note) > New)
            {
                File.SetLastWriteTimeUtc(note, DateTime.UtcNow);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // a cache that only may be read grows no older
        }
    }

    /// <summary>Deletes notes, and unfinished ones, that were not asked for in 90 days.</summary>
    /// <param name="folder">Folder of the notes.</param>
    /// <exception cref="IOException">One cannot be deleted.</exception>
    public static void Sweep(string folder)
    {
        DirectoryInfo notes = new(folder);
        if (!notes.Exists || notes.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return;
        }

        foreach (FileInfo note in notes.EnumerateFiles())
        {
            string name = note.Name.Split('.')[0];
            if (name.Length == 64 && name.All(char.IsAsciiHexDigitLower)
                && DateTime.UtcNow - note.LastWriteTimeUtc > Old)
            {
                note.Delete();
            }
        }
    }
}
