namespace GanGraph.Media;

/// <summary>Writes files so that a name never stands for half a file: first under a temporary
/// name in the same folder, then flushed to the disk and renamed.</summary>
public static class WholeFile
{
    /// <summary>Writes a file through <paramref name="write"/>, which gets the temporary
    /// path.</summary>
    /// <param name="path">The final name; a file of that name is replaced.</param>
    /// <param name="write">Makes the file under the path it is given, whose extension is that of
    /// <paramref name="path"/>.</param>
    public static void Write(string path, Action<string> write)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        string name = Path.GetFileNameWithoutExtension(full);
        string part = Path.Combine(
            folder, $".{name}.{Guid.NewGuid():N}.part{Path.GetExtension(full)}");
        try
        {
            write(part);
            Flush(part);
            File.Move(part, full, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Has the system put what it holds of a file on the disk.</summary>
    public static void Flush(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
