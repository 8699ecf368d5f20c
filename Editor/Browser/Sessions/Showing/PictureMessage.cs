using System.Buffers.Binary;
using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Showing;

/// <summary>A picture as it travels: four bytes with the length of a header, the header, the data.
/// </summary>
internal static class PictureMessage
{
    private const int LengthBytes = 4;

    /// <summary>Writes a picture.</summary>
    /// <param name="preview">The picture.</param>
    /// <param name="about">Where it belongs.</param>
    public static byte[] Of(Preview preview, JObject about)
    {
        about["mediaType"] = preview.MediaType;
        about["words"] = preview.Words;
        about["facts"] = preview.Facts?.DeepClone();
        byte[] header = MessageText.Bytes(about);
        byte[] message = new byte[LengthBytes + header.Length + preview.Data.Length];
        BinaryPrimitives.WriteInt32LittleEndian(message, header.Length);
        header.CopyTo(message, LengthBytes);
        preview.Data.CopyTo(message, LengthBytes + header.Length);
        return message;
    }
}
