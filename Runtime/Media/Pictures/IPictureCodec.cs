namespace GanGraph.Media.Pictures;

/// <summary>What reads, resizes and writes pictures.</summary>
internal interface IPictureCodec
{
    /// <summary>What does it, with its version.</summary>
    /// <exception cref="MediaException">It is not installed.</exception>
    string Name { get; }

    /// <summary>Reads the head of a file.</summary>
    PictureInfo Describe(string path);

    /// <summary>Reads a whole file, orientation and colour profile applied.</summary>
    Picture Decode(string path);

    /// <summary>Reads one picture of a loop, laid over those before it.</summary>
    Picture DecodePage(string path, int page);

    /// <summary>Reads a file at a size as 8-bit red, green, blue, decoding no more than that
    /// size needs.</summary>
    Picture DecodeRgb(string path, int width, int height, PictureFit fit);

    /// <summary>Brings a picture to a size through Lanczos with three lobes.</summary>
    Picture Resize(Picture picture, int width, int height);

    /// <summary>Writes a file.</summary>
    /// <param name="picture">What to write.</param>
    /// <param name="path">Where to; a file there is replaced.</param>
    /// <param name="format">The format, whatever the name says.</param>
    /// <param name="quality">1 to 100, for formats with losses.</param>
    /// <param name="xmp">An XMP packet to put in, or null.</param>
    void Encode(Picture picture, string path, PictureFormat format, int quality, byte[]? xmp);

    /// <summary>Gives what a JPEG, PNG or WebP file would hold.</summary>
    /// <param name="picture">What to write.</param>
    /// <param name="format">Any format but TIFF.</param>
    /// <param name="quality">1 to 100, for formats with losses.</param>
    byte[] ToBytes(Picture picture, PictureFormat format, int quality);

    /// <summary>The XMP packet of a file, or null.</summary>
    byte[]? ReadXmp(string path);
}
