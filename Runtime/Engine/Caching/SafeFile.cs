using System.Diagnostics;
using System.Globalization;

namespace GanGraph.Engine.Caching;

/// <summary>Writes files that are either the old one or the new one, never half of one.</summary>
public static class SafeFile
{
    private const string Ending = ".part";
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);
    private static long _count;

    /// <summary>Writes beside the file under another name, brings that to the disk, then renames
    /// it over the file. When <paramref name="write"/> throws, the file stays as it was.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.
    /// </exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        string part = Path.Combine(folder, string.Create(
            CultureInfo.InvariantCulture,
            $".{Path.GetFileName(full)}.{Environment.ProcessId}-{Interlocked.Increment(ref _count)}"
            + $"{Ending}"));
        try
        {
            using (FileStream stream = new(part, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, full, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Deletes what <see cref="Write"/> left in a folder when its process was killed:
    /// unfinished files of processes that are gone, older than an hour.</summary>
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (FileInfo part in new DirectoryInfo(folder).EnumerateFiles($".*{Ending}"))
        {
            if (DateTime.UtcNow - part.LastWriteTimeUtc > Old && !IsRunning(Writer(part.Name)))
            {
                part.Delete();
            }
        }
    }

    private static int? Writer(string name)
    {
        string[] words = name[..^Ending.Length].Split('.')[^1].Split('-');
        return int.TryParse(words[0], CultureInfo.InvariantCulture, out int id) ? id : null;
    }

    private static bool IsRunning(int? id)
    {
        if (id is null)
        {
            return false;
        }

        try
        {
            using Process process = Process.GetProcessById(id.Value);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
