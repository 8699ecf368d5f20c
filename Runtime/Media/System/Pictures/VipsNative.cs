using System.Runtime.InteropServices;

namespace GanGraph.Media.System.Pictures;

/// <summary>The functions of libvips 8 and of the object system under it that are used here;
/// none of them takes a variable list of arguments.</summary>
internal static unsafe partial class VipsNative
{
    /// <summary>GObject's number for the type of texts.</summary>
    public const nuint TextType = 16 << 2;

    private const string Vips = "libvips.so.42";
    private const string Objects = "libgobject-2.0.so.0";
    private const string Glib = "libglib-2.0.so.0";

    [LibraryImport(Vips, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string program);

    /// <summary>The numbers of the version, from 0 (major) to 2 (micro).</summary>
    [LibraryImport(Vips, EntryPoint = "vips_version")]
    public static partial int Version(int part);

    [LibraryImport(Vips, EntryPoint = "vips_cache_set_max")]
    public static partial void SetCacheMax(int operations);

    [LibraryImport(Vips, EntryPoint = "vips_error_buffer")]
    public static partial nint ErrorBuffer();

    [LibraryImport(Vips, EntryPoint = "vips_error_clear")]
    public static partial void ClearError();

    [LibraryImport(
        Vips, EntryPoint = "vips_foreign_find_load", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint FindLoad(string path);

    [LibraryImport(
        Vips, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewOperation(string name);

    [LibraryImport(Vips, EntryPoint = "vips_object_build")]
    public static partial int Build(nint operation);

    [LibraryImport(Vips, EntryPoint = "vips_object_unref_outputs")]
    public static partial void ReleaseOutputs(nint operation);

    [LibraryImport(
        Vips,
        EntryPoint = "vips_object_set_argument_from_string",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetArgument(nint operation, string name, string value);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_type")]
    public static partial nuint ImageType();

    [LibraryImport(Vips, EntryPoint = "vips_blob_get_type")]
    public static partial nuint BlobType();

    [LibraryImport(Vips, EntryPoint = "vips_blob_get")]
    public static partial nint BlobBytes(nint blob, out nuint size);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_width")]
    public static partial int Width(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_height")]
    public static partial int Height(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_bands")]
    public static partial int Bands(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_format")]
    public static partial int Format(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_interpretation")]
    public static partial int Interpretation(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_hasalpha")]
    public static partial int HasAlpha(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_get_orientation")]
    public static partial int Orientation(nint image);

    [LibraryImport(Vips, EntryPoint = "vips_image_new_from_memory_copy")]
    public static partial nint NewFromMemory(
        byte* data, nuint size, int width, int height, int bands, int format);

    [LibraryImport(Vips, EntryPoint = "vips_image_write_to_memory")]
    public static partial nint WriteToMemory(nint image, out nuint size);

    [LibraryImport(
        Vips, EntryPoint = "vips_image_get_typeof", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint TypeOf(nint image, string field);

    [LibraryImport(
        Vips, EntryPoint = "vips_image_set_blob_copy", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetBlob(nint image, string field, byte* data, nuint size);

    [LibraryImport(
        Vips, EntryPoint = "vips_image_get_blob", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetBlob(nint image, string field, out nint data, out nuint size);

    [LibraryImport(
        Objects, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProperty(nint instance, string name, ref GValue value);

    [LibraryImport(
        Objects, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void GetProperty(nint instance, string name, ref GValue value);

    [LibraryImport(Objects, EntryPoint = "g_value_init")]
    public static partial nint InitValue(ref GValue value, nuint type);

    [LibraryImport(
        Objects, EntryPoint = "g_value_set_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetText(ref GValue value, string text);

    [LibraryImport(Objects, EntryPoint = "g_value_set_object")]
    public static partial void SetObject(ref GValue value, nint instance);

    [LibraryImport(Objects, EntryPoint = "g_value_dup_object")]
    public static partial nint TakeObject(ref GValue value);

    [LibraryImport(Objects, EntryPoint = "g_value_get_boxed")]
    public static partial nint Boxed(ref GValue value);

    [LibraryImport(Objects, EntryPoint = "g_value_unset")]
    public static partial void ClearValue(ref GValue value);

    [LibraryImport(Objects, EntryPoint = "g_object_unref")]
    public static partial void Release(nint instance);

    [LibraryImport(Glib, EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport(
        Glib, EntryPoint = "g_log_set_handler", StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint SetLogHandler(
        string domain, int levels, delegate* unmanaged[Cdecl]<nint, int, nint, nint, void> handler,
        nint data);

    /// <summary>GObject's box for a value of any type.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct GValue
    {
        private readonly nuint _type;
        private readonly long _first;
        private readonly long _second;
    }
}
