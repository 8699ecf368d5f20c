using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GanGraph.Media.System.Video;

/// <summary>Pipes that hold more than the 64 KB that Linux gives them, so that a program and its
/// reader wake each other less often.</summary>
internal static partial class WidePipe
{
    private const int SetPipeSize = 1031; // F_SETPIPE_SZ of linux/fcntl.h
    private const int Size = 1 << 20; // the most that anybody may ask for

    /// <summary>Widens a pipe. Where that is not allowed it stays as it is.</summary>
    /// <param name="stream">An end of it.</param>
    public static void Widen(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is PipeStream pipe)
        {
            Control(pipe.SafePipeHandle, SetPipeSize, Size);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(SafePipeHandle pipe, int command, int argument);
}
