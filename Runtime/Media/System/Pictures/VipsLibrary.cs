using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GanGraph.Media.System.Pictures;

/// <summary>Starts libvips once and turns its complaints into exceptions.</summary>
internal static unsafe class VipsLibrary
{
    private const int Warnings = 0xFC;
    private static readonly Lock Starting = new();
    private static bool _started;

    /// <summary>Starts libvips unless it runs already.</summary>
    /// <exception cref="MediaException">It is not installed.</exception>
    public static void Start()
    {
        lock (Starting)
        {
            if (_started)
            {
                return;
            }

            try
            {
                Check(VipsNative.Init("gangraph"));
            }
            catch (DllNotFoundException missing)
            {
                throw new MediaException(
                    "Pictures: libvips.so.42 was not found, wanted version 8.13 or later. "
                    + "Install it, for example with: apt-get install libvips42", missing);
            }

            // A file may be written again under the same name: nothing is remembered by name.
            VipsNative.SetCacheMax(0);
            VipsNative.SetLogHandler("VIPS", Warnings, &Ignore, 0);
            _started = true;
        }
    }

    /// <summary>The version, such as "8.14.1".</summary>
    /// <exception cref="MediaException">It is not installed.</exception>
    public static string Version
    {
        get
        {
            Start();
            return string.Join('.', Enumerable.Range(0, 3).Select(VipsNative.Version));
        }
    }

    /// <summary>Passes a handle on unless it stands for a failure.</summary>
    /// <exception cref="MediaException">The words of libvips.</exception>
    public static nint Check(nint handle) => handle != 0 ? handle : throw Failure();

    /// <summary>Does nothing unless a result stands for a failure.</summary>
    /// <exception cref="MediaException">The words of libvips.</exception>
    public static void Check(int result)
    {
        if (result != 0)
        {
            throw Failure();
        }
    }

    private static MediaException Failure()
    {
        string words = Marshal.PtrToStringUTF8(VipsNative.ErrorBuffer()) ?? "";
        VipsNative.ClearError();
        return new MediaException(words.Trim().ReplaceLineEndings("; "));
    }

    // What stands in the error buffer reaches the person; the log would repeat it.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ignore(nint domain, int level, nint message, nint data)
    {
    }
}
