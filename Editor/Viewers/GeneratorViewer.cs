using System.Globalization;
using GanGraph.Editor.Viewing;
using GanGraph.Learning.Latents;
using GanGraph.Values;
using Newtonsoft.Json.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows a generator by the pictures of the first seeds, always the same ones.</summary>
public sealed class GeneratorViewer : IValueViewer
{
    private const int MostTiles = 64;
    private const int UsualTiles = 16;

    /// <inheritdoc/>
    public Type WireType => typeof(Values.Generator);

    /// <inheritdoc/>
    public WireLook Look { get; } = new("#297ee0", WireShape.Hexagon);

    /// <inheritdoc/>
    public Preview Show(object value, ViewRequest request)
    {
        Values.Generator generator = (Values.Generator)value;
        int count = request.Tiles > 0 ? Math.Min(request.Tiles, MostTiles) : UsualTiles;
        JObject facts = new()
        {
            ["width"] = generator.Width,
            ["height"] = generator.Height,
            ["dimension"] = generator.Dimension,
            ["spaces"] = new JArray(generator.Spaces.Select(space => space.ToString())),
        };
        AddKnown(facts, "steps", generator.Steps);
        AddKnown(facts, "parameters", generator.Parameters);
        string words = Words(generator);
        if (!generator.Spaces.Contains(LatentSpace.Z))
        {
            return Preview.OfWords(words, facts);
        }

        facts["seeds"] = new JArray(Enumerable.Range(0, count));
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = [.. Enumerable.Range(0, count)
            .SelectMany(seed => SeededLatents.Of((uint)seed, generator.Dimension))];
        using Latents latents = new(
            tensor(numbers).view(count, generator.Dimension), LatentSpace.Z);
        return TileSheet.Of(Drawing.Of(generator, latents, request), request, words, facts);
    }

    private static void AddKnown(JObject facts, string name, long number)
    {
        if (number > 0)
        {
            facts[name] = number;
        }
    }

    private static string Words(Values.Generator generator)
    {
        string words = $"draws {generator.Width} x {generator.Height} from {generator.Dimension} "
            + "numbers";
        if (generator.Steps > 0)
        {
            words += string.Create(CultureInfo.InvariantCulture, $", {generator.Steps} steps");
        }

        return generator.Parameters == 0 ? words : words + string.Create(
            CultureInfo.InvariantCulture, $", {generator.Parameters / 1e6:0.0} million weights");
    }
}
