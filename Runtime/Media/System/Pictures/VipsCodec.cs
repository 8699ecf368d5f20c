using System.Runtime.InteropServices;
using GanGraph.Media.Pictures;

namespace GanGraph.Media.System.Pictures;

/// <summary>Pictures through libvips.</summary>
internal sealed class VipsCodec : IPictureCodec
{
    private const int Cmyk = 15;

    public string Name => $"libvips {VipsLibrary.Version}";

    public PictureInfo Describe(string path) => At(path, () =>
    {
        PictureFormat format = FormatOf(path, out string loader);
        using VipsImage head = Load(path, loader);
        return head.LiesOnItsSide
            ? new PictureInfo(head.Height, head.Width, format)
            : new PictureInfo(head.Width, head.Height, format);
    });

    public Picture Decode(string path) => At(path, () =>
    {
        FileEnd.Check(path, FormatOf(path, out string loader));
        using VipsImage loaded = Load(path, loader);
        using VipsImage upright = new VipsOperation("autorot").Set("in", loaded).Run();
        using VipsImage coloured = ToScreenColours(upright);
        return coloured.ToPicture();
    });

    public Picture DecodePage(string path, int page) => At(path, () =>
    {
        FormatOf(path, out string loader);
        using VipsImage loaded = new VipsOperation(loader).SetPath(path)
            .Set("page", page).Set("fail-on", "truncated").Run();
        using VipsImage coloured = ToScreenColours(loaded);
        return coloured.ToPicture();
    });

    public Picture DecodeRgb(string path, int width, int height, PictureFit fit) => At(path, () =>
    {
        FileEnd.Check(path, FormatOf(path, out string loader));
        VipsOperation shrink = new VipsOperation("thumbnail").SetPath(path)
            .Set("width", width).Set("height", height)
            .Set("size", fit == PictureFit.Stretch ? "force" : "both")
            .Set("fail-on", "truncated");
        using (VipsImage head = Load(path, loader))
        {
            // To make a colour transform takes longer than to shrink a picture.
            if (head.HasProfile || head.Interpretation == Cmyk)
            {
                shrink.Set("export-profile", "srgb");
            }
        }

        using VipsImage small = (fit == PictureFit.Crop ? shrink.Set("crop", "centre") : shrink)
            .Run();
        using VipsImage coloured = ToScreenSpace(small);
        using VipsImage framed = fit == PictureFit.Pad
            ? new VipsOperation("gravity").Set("in", Opaque(coloured)).Set("direction", "centre")
                .Set("width", width).Set("height", height).Run()
            : Opaque(coloured);
        return framed.ToPicture().ToRgb8();
    });

    public Picture Resize(Picture picture, int width, int height)
    {
        using VipsImage image = VipsImage.From(picture);
        using VipsImage resized = new VipsOperation("thumbnail_image").Set("in", image)
            .Set("width", width).Set("height", height).Set("size", "force").Run();
        using VipsImage cast = Cast(resized, picture.Bits == 8 ? "uchar" : "ushort");
        return cast.ToPicture();
    }

    public void Encode(
        Picture picture, string path, PictureFormat format, int quality, byte[]? xmp)
    {
        using VipsImage image = VipsImage.From(picture);
        if (xmp is not null)
        {
            image.Xmp = xmp;
        }

        Save(format, quality, "").Set("in", image).SetPath(path).Execute();
    }

    public byte[] ToBytes(Picture picture, PictureFormat format, int quality)
    {
        using VipsImage image = VipsImage.From(picture);
        return Save(format, quality, "_buffer").Set("in", image).RunToBytes();
    }

    public byte[]? ReadXmp(string path) => At(path, () =>
    {
        FormatOf(path, out string loader);
        using VipsImage head = Load(path, loader);
        return head.Xmp;
    });

    private static VipsOperation Save(PictureFormat format, int quality, string where) =>
        format switch
        {
            PictureFormat.Png => new VipsOperation("pngsave" + where).Set("compression", 6),
            PictureFormat.Jpeg => new VipsOperation("jpegsave" + where).Set("Q", quality),
            PictureFormat.WebP => new VipsOperation("webpsave" + where).Set("Q", quality),
            _ => new VipsOperation("tiffsave" + where).Set("compression", "deflate"),
        };

    private static VipsImage Load(string path, string loader) =>
        new VipsOperation(loader).SetPath(path).Set("fail-on", "truncated").Run();

    private static PictureFormat FormatOf(string path, out string loader)
    {
        VipsLibrary.Start();
        loader = Marshal.PtrToStringUTF8(VipsNative.FindLoad(path)) ?? "";
        if (loader.Length == 0)
        {
            VipsNative.ClearError(); // or its words would be taken for those of the next failure
        }

        return loader switch
        {
            "VipsForeignLoadJpegFile" => PictureFormat.Jpeg,
            "VipsForeignLoadPngFile" => PictureFormat.Png,
            "VipsForeignLoadWebpFile" => PictureFormat.WebP,
            "VipsForeignLoadTiffFile" => PictureFormat.Tiff,
            _ => throw new MediaException("not a JPEG, PNG, WebP or TIFF file"),
        };
    }

    /// <summary>sRGB or grey in 8 or 16 bits, whatever the file holds.</summary>
    private static VipsImage ToScreenColours(VipsImage image)
    {
        bool deep = image.Format == VipsImage.Words;
        if (image.Interpretation == Cmyk || (image.HasProfile && image.Bands >= 3))
        {
            return new VipsOperation("icc_transform").Set("in", image).Set("embedded", "true")
                .Set("input-profile", image.Interpretation == Cmyk ? "cmyk" : "srgb")
                .Set("output-profile", "srgb").Set("depth", deep ? 16 : 8).Run();
        }

        return ToScreenSpace(image);
    }

    /// <summary>The same for a picture without a colour profile, or with that of sRGB.</summary>
    private static VipsImage ToScreenSpace(VipsImage image)
    {
        bool deep = image.Format == VipsImage.Words;
        string space = (image.Bands < 3, deep) switch
        {
            (true, true) => "grey16",
            (true, false) => "b-w",
            (false, true) => "rgb16",
            _ => "srgb",
        };
        using VipsImage converted = new VipsOperation("colourspace").Set("in", image)
            .Set("space", space).Run();
        return Cast(converted, deep ? "ushort" : "uchar");
    }

    private static VipsImage Opaque(VipsImage image) => image.HasAlpha
        ? new VipsOperation("flatten").Set("in", image)
            .Set("background", image.Format == VipsImage.Words ? "65535" : "255").Run()
        : Copy(image);

    private static VipsImage Cast(VipsImage image, string format) =>
        new VipsOperation("cast").Set("in", image).Set("format", format).Run();

    private static VipsImage Copy(VipsImage image) =>
        new VipsOperation("copy").Set("in", image).Run();

    private static T At<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (MediaException failure)
        {
            throw new MediaException(
                $"{path}: {failure.Message}, wanted a whole JPEG, PNG, WebP or TIFF file. "
                + "Save it again or leave it out.", failure);
        }
    }
}
