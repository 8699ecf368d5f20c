using System.Text;
using GanGraph.Engine.Caching;

namespace GanGraph.Cli.Setup;

/// <summary>Writes over a text file that a person keeps: through links, with its rights, whole or
/// not at all.</summary>
internal static class InPlace
{
    /// <summary>Writes a text as UTF-8. A link stays a link, what it points at is written.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The file is write-protected.</exception>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full.
    /// </exception>
    public static void Write(string path, string text)
    {
        FileInfo file = new(path);
        if (file.LinkTarget is not null)
        {
            file = new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }

        bool isThere = file.Exists;
        if (isThere && file.IsReadOnly)
        {
            throw new UnauthorizedAccessException(
                $"{path} is write-protected. Allow writing to it, or name another file.");
        }

        SafeFile.Write(file.FullName, stream =>
        {
            if (isThere && !OperatingSystem.IsWindows()
                && stream is FileStream { SafeFileHandle: var handle })
            {
                File.SetUnixFileMode(handle, file.UnixFileMode);
            }

            stream.Write(Encoding.UTF8.GetBytes(text));
        });
    }
}
