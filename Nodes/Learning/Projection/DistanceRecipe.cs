using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Projection.Perceptual;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>What pictures are compared by.</summary>
public sealed class DistanceRecipe : IDisposable
{
    /// <summary>The discriminator of the generator; null for none. It belongs to this object.
    /// </summary>
    public StyleGan2Discriminator? Judge { get; init; }

    /// <summary>Weight of what the discriminator sees.</summary>
    public double JudgeWeight { get; init; } = 0.3;

    /// <summary>A network that was trained to see as people do; null for none. It belongs to this
    /// object.</summary>
    public PerceptualNetwork? Perceptual { get; init; }

    /// <summary>The distance from a picture: what the perceptual network says, or else bands,
    /// structure and what the discriminator sees.</summary>
    /// <param name="target">[1, 3, height, width], float32, 0 to 1.</param>
    /// <param name="withBands">Counts the bands beside a perceptual network, too.</param>
    /// <exception cref="ModelException">The perceptual network cannot take it.</exception>
    public PictureDistance From(Tensor target, bool withBands = false)
    {
        if (Perceptual is not null)
        {
            PerceptualDistance seen = new(target, Perceptual);
            return withBands ? new SummedDistance((seen, 1), (new PyramidDistance(target), 1))
                : seen;
        }

        return Judge is null || JudgeWeight == 0 ? SummedDistance.Usual(target)
            : new SummedDistance(
                (SummedDistance.Usual(target), 1),
                (new DiscriminatorDistance(target, Judge), JudgeWeight));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Judge?.Dispose();
        Perceptual?.Dispose();
    }
}
