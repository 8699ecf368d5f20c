using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers;

/// <summary>Makes previews out of pictures.</summary>
internal static class Pictured
{
    private const int Quality = 90;

    /// <summary>A picture with soft transitions, such as a frame.</summary>
    public static Preview Jpeg(
        Picture picture, ViewRequest request, string words, JObject? facts = null) => new(
            "image/jpeg",
            PictureFiles.ToBytes(Shrunk(picture, request), PictureFormat.Jpeg, Quality),
            words,
            facts);

    /// <summary>A picture with hard edges, kept exactly.</summary>
    public static Preview Png(
        Picture picture, ViewRequest request, string words, JObject? facts = null) => new(
            "image/png",
            PictureFiles.ToBytes(Shrunk(picture, request), PictureFormat.Png),
            words,
            facts);

    /// <summary>The picture made small enough for a request; a small one stays as it is, since the
    /// face enlarges as well.</summary>
    public static Picture Shrunk(Picture picture, ViewRequest request)
    {
        double factor = Math.Min(
            (double)request.Width / picture.Width, (double)request.Height / picture.Height);
        return factor >= 1 ? picture : PictureFiles.Resize(
            picture,
            Math.Max(1, (int)Math.Round(picture.Width * factor)),
            Math.Max(1, (int)Math.Round(picture.Height * factor)));
    }

    /// <summary>Pictures out of the bytes of several.</summary>
    /// <param name="rgb">[pictures, height, width, 3] bytes.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static IReadOnlyList<Picture> Split(byte[] rgb, int width, int height) =>
        [.. rgb.Chunk(width * height * 3).Select(p => new Picture(width, height, 3, 8, p))];

    /// <summary>Numbers evenly chosen from 0 to <paramref name="length"/> - 1, rising; all of them
    /// when there are not more than <paramref name="most"/>.</summary>
    public static IReadOnlyList<long> Evenly(long length, int most) => length <= most
        ? [.. Enumerable.Range(0, (int)length).Select(i => (long)i)]
        : [.. Enumerable.Range(0, most).Select(i => length / most * i + length % most * i / most)];
}
