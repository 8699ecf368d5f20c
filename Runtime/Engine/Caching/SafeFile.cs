namespace GanGraph.Engine.Caching;

/// <summary>Writes files that are either the old one or the new one, never half of one.</summary>
public static class SafeFile
{
    /// <summary>Writes beside the file under another name, brings that to the disk, then renames
    /// it over the file, whose Unix permissions stay. When <paramref name="write"/> throws, the
    /// file stays as it was.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.
    /// </exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string part = Unfinished.NameOf(full);
        try
        {
            using (FileStream stream = new(part, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(full))
            {
                File.SetUnixFileMode(part, File.GetUnixFileMode(full));
            }

            File.Move(part, full, overwrite: true);
            FolderFlush.Of(Path.GetDirectoryName(full)!);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
