using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Media.Pictures;
using GanGraph.Values;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows a frame, or several side by side.</summary>
public sealed class FramesViewer : IValueViewer
{
    private const int MostTiles = 64;

    /// <inheritdoc/>
    public Type WireType => typeof(Frames);

    /// <inheritdoc/>
    public WireLook Look { get; } = new("#c66510", WireShape.Circle);

    /// <inheritdoc/>
    public IReadOnlyList<long> Choose(long length, ViewRequest request) =>
        request.Tiles < 2 || length == StreamLengths.Endless
            ? [request.Frame]
            : Pictured.Evenly(length, Math.Min(request.Tiles, MostTiles));

    /// <inheritdoc/>
    public Preview Show(object value, ViewRequest request)
    {
        Frames frames = (Frames)value;
        IReadOnlyList<Picture> pictures = Pictured.Split(
            RgbBytes.FromTensor(frames.Pixels), frames.Width, frames.Height);
        JObject facts = new()
        {
            ["width"] = frames.Width,
            ["height"] = frames.Height,
            ["frames"] = new JArray(request.Numbers),
        };
        if (request.Length is > 0 and < StreamLengths.Endless)
        {
            facts["length"] = request.Length;
        }

        string size = $"{frames.Width} x {frames.Height}";
        return pictures.Count == 1
            ? Pictured.Jpeg(
                pictures[0], request, $"{size}, frame {request.Numbers[0]}", facts)
            : TileSheet.Of(
                pictures, request, $"{pictures.Count} of {request.Length} frames, {size}", facts);
    }
}
