using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;
using GanGraph.Values;
using Newtonsoft.Json.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows pictures evenly chosen from a set.</summary>
/// <remarks>They are decoded at the size that most trainings take, so that a look and a training
/// share them.</remarks>
public sealed class DatasetViewer : IValueViewer
{
    private const int Side = 64;
    private const int MostTiles = 64;

    /// <inheritdoc/>
    public Type WireType => typeof(Dataset);

    /// <inheritdoc/>
    public WireLook Look { get; } = new("#508f24", WireShape.Square);

    /// <inheritdoc/>
    public Preview Show(object value, ViewRequest request)
    {
        Dataset dataset = (Dataset)value;
        using PictureStore store = dataset.Open(
            Side, Side, (done, of) => request.Progress(done, of, "pictures"), request.Cancel);
        int most = request.Tiles > 0 ? Math.Min(request.Tiles, MostTiles) : MostTiles;
        IReadOnlyList<long> chosen = Pictured.Evenly(store.Count, most);
        using DisposeScope scope = NewDisposeScope();
        byte[] rgb = store.Take([.. chosen.Select(index => (int)index)]) // [pictures, 3, h, w]
            .permute(0, 2, 3, 1).contiguous().data<byte>().ToArray();
        IReadOnlyList<Picture> pictures = Pictured.Split(rgb, store.Width, store.Height);
        JObject facts = new()
        {
            ["count"] = store.Count,
            ["width"] = store.Width,
            ["height"] = store.Height,
            ["source"] = dataset.Source,
        };
        return TileSheet.Of(
            pictures, request, $"{store.Count} pictures from {dataset.Source}", facts);
    }
}
