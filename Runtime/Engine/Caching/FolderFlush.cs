using System.Runtime.InteropServices;

namespace GanGraph.Engine.Caching;

/// <summary>Has the system put the names in a folder on the disk, so that files which were
/// renamed are still there under their new names after the power has failed.</summary>
/// <remarks>Windows keeps names in a journal of its own and offers nothing of the kind.</remarks>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Puts the names in a folder on the disk; where the file system cannot, they come
    /// there in their own time.</summary>
    public static void Of(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open(folder, ReadOnly);
        if (handle >= 0)
        {
            _ = Sync(handle);
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
