using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>Several distances, each with its weight.</summary>
/// <param name="parts">The distances; they belong to this one from then on.</param>
public sealed class SummedDistance(params (PictureDistance Distance, double Weight)[] parts)
    : PictureDistance
{
    /// <summary>What is taken where there is no perceptual network: bands and structure.</summary>
    /// <param name="target">[1, 3, height, width], float32, 0 to 1.</param>
    public static SummedDistance Usual(Tensor target) =>
        new((new PyramidDistance(target), 1), (new StructureDistance(target), 0.5));

    /// <inheritdoc/>
    public override Tensor Of(Tensor pictures) => parts
        .Select(part => part.Distance.Of(pictures) * part.Weight)
        .Aggregate((sum, one) => sum + one);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach ((PictureDistance distance, _) in parts)
        {
            distance.Dispose();
        }
    }
}
