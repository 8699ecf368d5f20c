using System.Globalization;
using GanGraph.Editor.Viewing;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Values;
using Newtonsoft.Json.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows directions as pictures along each of them, a row for a direction with the
/// average picture in the middle; without a generator near, as colours of their numbers.</summary>
public sealed class DirectionsViewer : IValueViewer
{
    private const int UsualRows = 8;
    private const int Steps = 5;
    private const int MostTiles = 64;
    private const double Reach = 3;

    /// <inheritdoc/>
    public Type WireType => typeof(Directions);

    /// <inheritdoc/>
    public WireLook Look { get; } = new("#c4518f", WireShape.Chevron);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Uses { get; } = [typeof(Values.Generator)];

    /// <inheritdoc/>
    public Preview Show(object value, ViewRequest request)
    {
        Directions directions = (Directions)value;
        JObject facts = new()
        {
            ["count"] = directions.Count,
            ["dimension"] = directions.Dimension,
            ["steps"] = Steps,
            ["reach"] = Reach,
        };
        string words = $"{directions.Count} directions in W";
        LoadedGenerator? generator = request.Beside.OfType<LoadedGenerator>()
            .FirstOrDefault(generator => generator.Mapping == directions.Model);
        if (generator is null)
        {
            return HeatMap.Of(
                directions.Axes * Math.Sqrt(directions.Dimension), request, words, facts);
        }

        int most = (request.Tiles > 0 ? Math.Min(request.Tiles, MostTiles) : UsualRows * Steps)
            / Steps;
        int rows = Math.Clamp(most, 1, directions.Count);
        using DisposeScope scope = NewDisposeScope();
        using Latents latents = Along(generator, directions, rows);
        return TileSheet.Of(
            Drawing.Of(generator, latents, request), request,
            words + string.Create(
                CultureInfo.InvariantCulture,
                $", {rows} of them in rows from -{Reach} to {Reach} around the average"),
            facts, Steps);
    }

    private static Latents Along(LoadedGenerator generator, Directions directions, int rows)
    {
        using Latents average = generator.Average();
        IReadOnlyList<double> sweep = DirectionMove.Sweep(Reach, Steps);
        Tensor steps = DirectionMove.Steps(
            directions,
            [.. Enumerable.Range(0, rows * Steps).Select(i => i / Steps)],
            [.. Enumerable.Range(0, rows * Steps).Select(i => sweep[i % Steps])]);
        using Latents around = new(
            average.Points.expand(rows * Steps, -1), average.Space, average.Model);
        return DirectionMove.Move(around, steps);
    }
}
