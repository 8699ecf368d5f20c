using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Values;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows latents as the pictures that a generator near them draws; without one, as
/// colours of their numbers, a row for each latent.</summary>
public sealed class LatentsViewer : IValueViewer
{
    private const int MostTiles = 64;
    private const int UsualTiles = 24;

    /// <inheritdoc/>
    public Type WireType => typeof(Latents);

    /// <inheritdoc/>
    public WireLook Look { get; } = new("#a560d7", WireShape.Diamond);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Uses { get; } = [typeof(Generator)];

    /// <inheritdoc/>
    public IReadOnlyList<long> Choose(long length, ViewRequest request)
    {
        if ((!request.IsOverview && request.Tiles < 2) || length == StreamLengths.Endless)
        {
            return [request.Frame];
        }

        int most = request.Tiles > 1 ? Math.Min(request.Tiles, MostTiles)
            : length <= MostTiles ? MostTiles : UsualTiles;
        return Pictured.Evenly(length, most);
    }

    /// <inheritdoc/>
    public Preview Show(object value, ViewRequest request)
    {
        Latents latents = (Latents)value;
        JObject facts = new()
        {
            ["count"] = request.Length == StreamLengths.Endless ? null : request.Length,
            ["space"] = latents.Space.ToString(),
            ["dimension"] = latents.Dimension,
            ["frames"] = new JArray(request.Numbers),
        };
        string words = $"{latents.Count} of {request.Length} latents in {latents.Space}, "
            + $"{latents.Dimension} numbers each";
        Generator? generator = request.Beside.OfType<Generator>()
            .FirstOrDefault(generator => generator.Misfit(latents) is null);
        return generator is null
            ? HeatMap.Of(latents.Points, request, words, facts)
            : TileSheet.Of(Drawing.Of(generator, latents, request), request, words, facts);
    }
}
