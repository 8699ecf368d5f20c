using System.Globalization;

namespace GanGraph.Media.System.Pictures;

/// <summary>One operation of libvips, by its name, with its arguments by theirs.</summary>
internal sealed class VipsOperation
{
    private readonly nint _operation;

    /// <summary>Makes an operation ready for its arguments.</summary>
    public VipsOperation(string name)
    {
        VipsLibrary.Start();
        _operation = VipsLibrary.Check(VipsNative.NewOperation(name));
    }

    /// <summary>Sets a picture.</summary>
    public VipsOperation Set(string name, VipsImage image)
    {
        VipsNative.GValue value = default;
        VipsNative.InitValue(ref value, VipsNative.ImageType());
        VipsNative.SetObject(ref value, image.DangerousGetHandle());
        VipsNative.SetProperty(_operation, name, ref value);
        VipsNative.ClearValue(ref value);
        GC.KeepAlive(image);
        return this;
    }

    /// <summary>Sets a number.</summary>
    public VipsOperation Set(string name, double number) =>
        Set(name, number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets an argument from its text: a number, a choice by name, true or
    /// false.</summary>
    public VipsOperation Set(string name, string value)
    {
        if (VipsNative.SetArgument(_operation, name, value) != 0)
        {
            VipsNative.Release(_operation);
            VipsLibrary.Check(1);
        }

        return this;
    }

    /// <summary>Sets the path of a file, taken as it is.</summary>
    public VipsOperation SetPath(string path)
    {
        VipsNative.GValue value = default;
        VipsNative.InitValue(ref value, VipsNative.TextType);
        VipsNative.SetText(ref value, path);
        VipsNative.SetProperty(_operation, "filename", ref value);
        VipsNative.ClearValue(ref value);
        return this;
    }

    /// <summary>Runs the operation and takes the picture it makes.</summary>
    public VipsImage Run()
    {
        try
        {
            VipsLibrary.Check(VipsNative.Build(_operation));
            VipsNative.GValue value = default;
            VipsNative.InitValue(ref value, VipsNative.ImageType());
            VipsNative.GetProperty(_operation, "out", ref value);
            nint image = VipsNative.TakeObject(ref value);
            VipsNative.ClearValue(ref value);
            return new VipsImage(VipsLibrary.Check(image));
        }
        finally
        {
            VipsNative.ReleaseOutputs(_operation);
            VipsNative.Release(_operation);
        }
    }

    /// <summary>Runs the operation and takes the bytes it writes.</summary>
    public unsafe byte[] RunToBytes()
    {
        try
        {
            VipsLibrary.Check(VipsNative.Build(_operation));
            VipsNative.GValue value = default;
            VipsNative.InitValue(ref value, VipsNative.BlobType());
            VipsNative.GetProperty(_operation, "buffer", ref value);
            nint bytes = VipsNative.BlobBytes(VipsNative.Boxed(ref value), out nuint size);
            byte[] copy = new ReadOnlySpan<byte>((void*)bytes, checked((int)size)).ToArray();
            VipsNative.ClearValue(ref value);
            return copy;
        }
        finally
        {
            VipsNative.ReleaseOutputs(_operation);
            VipsNative.Release(_operation);
        }
    }

    /// <summary>Runs an operation that makes no picture, such as one that writes a file.</summary>
    public void Execute()
    {
        try
        {
            VipsLibrary.Check(VipsNative.Build(_operation));
        }
        finally
        {
            VipsNative.ReleaseOutputs(_operation);
            VipsNative.Release(_operation);
        }
    }
}
