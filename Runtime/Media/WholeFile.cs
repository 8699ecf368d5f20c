using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GanGraph.Media;

/// <summary>Writes files so that a name never stands for half a file: first under a temporary
/// name in the same folder, then flushed to the disk and renamed.</summary>
/// <remarks>The temporary name tells the machine and the process, so that what a killed process
/// left behind is found and deleted by a later run.</remarks>
public static class WholeFile
{
    private static readonly string Writer = WriterOf(Process.GetCurrentProcess());
    private static long _count;

    /// <summary>Writes a file through <paramref name="write"/>, which gets the temporary
    /// path.</summary>
    /// <param name="path">The final name; a file of that name is replaced.</param>
    /// <param name="write">Makes the file under the path it is given, whose extension is that of
    /// <paramref name="path"/>.</param>
    public static void Write(string path, Action<string> write)
    {
        string full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string part = PartOf(full);
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

    /// <summary>A temporary name beside a file, with the same extension; no two are alike.
    /// </summary>
    /// <param name="path">Full path of the file.</param>
    public static string PartOf(string path) => Path.Combine(
        Path.GetDirectoryName(path)!,
        string.Create(
            CultureInfo.InvariantCulture,
            $".{Path.GetFileNameWithoutExtension(path)}.{Writer}-"
            + $"{Interlocked.Increment(ref _count)}.part{Path.GetExtension(path)}"));

    /// <summary>Gives a damaged file another name, under which it is kept.</summary>
    /// <param name="path">The file; when it is gone, nothing happens.</param>
    /// <returns>The new name, without its folder.</returns>
    public static string SetAside(string path)
    {
        string aside = path + ".damaged";
        try
        {
            File.Move(path, aside, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Another run has set it aside already.
            return Path.GetFileName(aside);
        }

        return Path.GetFileName(aside);
    }

    /// <summary>Hexadecimal SHA-256 of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string Hash(string path)
    {
        using FileStream file = new(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Has the system put what it holds of a file on the disk.</summary>
    public static void Flush(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    // The machine by a hash of its name, the process by its number and its first second.
    private static string WriterOf(Process process)
    {
        using (process)
        {
            string machine = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8];
            long born = new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
            return string.Create(
                CultureInfo.InvariantCulture, $"{machine}-{process.Id}-{born}");
        }
    }
}
