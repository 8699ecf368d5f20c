using GanGraph.Media.Pictures;
using Microsoft.Win32.SafeHandles;

namespace GanGraph.Media.System.Pictures;

/// <summary>A picture of libvips: a recipe that is carried out when its samples are asked
/// for.</summary>
internal sealed class VipsImage : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>libvips' number for 8-bit samples.</summary>
    public const int Bytes = 0;

    /// <summary>libvips' number for 16-bit samples.</summary>
    public const int Words = 2;

    private const string XmpField = "xmp-data";

    /// <summary>Takes over one reference to a picture of libvips.</summary>
    public VipsImage(nint handle)
        : base(ownsHandle: true) => SetHandle(handle);

    /// <summary>Width in pixels.</summary>
    public int Width => VipsNative.Width(handle);

    /// <summary>Height in pixels.</summary>
    public int Height => VipsNative.Height(handle);

    /// <summary>Samples in a pixel.</summary>
    public int Bands => VipsNative.Bands(handle);

    /// <summary>libvips' number for the type of the samples.</summary>
    public int Format => VipsNative.Format(handle);

    /// <summary>libvips' number for the colour space.</summary>
    public int Interpretation => VipsNative.Interpretation(handle);

    /// <summary>Whether the last band is alpha.</summary>
    public bool HasAlpha => VipsNative.HasAlpha(handle) != 0;

    /// <summary>Whether width and height change places when the orientation is applied.</summary>
    public bool LiesOnItsSide => VipsNative.Orientation(handle) >= 5;

    /// <summary>Whether a colour profile came with the file.</summary>
    public bool HasProfile => VipsNative.TypeOf(handle, "icc-profile-data") != 0;

    /// <summary>The XMP packet, or null.</summary>
    public unsafe byte[]? Xmp
    {
        get
        {
            if (VipsNative.TypeOf(handle, XmpField) == 0)
            {
                return null;
            }

            VipsLibrary.Check(VipsNative.GetBlob(handle, XmpField, out nint data, out nuint size));
            return new ReadOnlySpan<byte>((void*)data, (int)size).ToArray();
        }

        set
        {
            fixed (byte* data = value)
            {
                VipsNative.SetBlob(handle, XmpField, data, (nuint)value!.Length);
            }
        }
    }

    /// <summary>Copies a picture into libvips.</summary>
    public static unsafe VipsImage From(Picture picture)
    {
        VipsLibrary.Start();
        fixed (byte* samples = picture.Samples)
        {
            nint raw = VipsNative.NewFromMemory(
                samples, (nuint)picture.Samples.Length, picture.Width, picture.Height,
                picture.Channels, picture.Bits == 8 ? Bytes : Words);
            using VipsImage plain = new(VipsLibrary.Check(raw));
            string space = (picture.Channels, picture.Bits) switch
            {
                (< 3, 8) => "b-w",
                (< 3, _) => "grey16",
                (_, 8) => "srgb",
                _ => "rgb16",
            };
            return new VipsOperation("copy").Set("in", plain).Set("interpretation", space).Run();
        }
    }

    /// <summary>Carries the recipe out; the samples must be 8 or 16 bits.</summary>
    public unsafe Picture ToPicture()
    {
        nint memory = VipsLibrary.Check(VipsNative.WriteToMemory(handle, out nuint size));
        try
        {
            byte[] samples = new ReadOnlySpan<byte>((void*)memory, checked((int)size)).ToArray();
            return new Picture(Width, Height, Bands, Format == Words ? 16 : 8, samples);
        }
        finally
        {
            VipsNative.Free(memory);
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        VipsNative.Release(handle);
        return true;
    }
}
