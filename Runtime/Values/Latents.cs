using GanGraph.Engine;
using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>Points in the latent space of a generator, one for each frame.</summary>
/// <remarks>A float32 tensor [frames, dimension], or [frames, layers, dimension] in W+, on the
/// device of the run.</remarks>
public sealed class Latents : IStreamed
{
    /// <summary>Takes a tensor over: it lives as long as this object, whatever dispose scope it
    /// was made in.</summary>
    /// <param name="points">[frames, dimension] or [frames, layers, dimension].</param>
    /// <param name="space">The space the points lie in.</param>
    /// <param name="model"><see cref="Generator.Mapping"/> of the generator whose space it is;
    /// empty for any.</param>
    public Latents(Tensor points, LatentSpace space, string model = "")
    {
        long wanted = space == LatentSpace.WPlus ? 3 : 2;
        if (points.dim() != wanted)
        {
            throw new ArgumentException(
                $"Latents in {space} need {wanted} axes but the tensor is "
                + $"[{string.Join(", ", points.shape)}].",
                nameof(points));
        }

        Points = points.DetachFromDisposeScope();
        Space = space;
        Model = model;
    }

    /// <summary>[frames, dimension] or [frames, layers, dimension], float32.</summary>
    public Tensor Points { get; }

    /// <summary>The space the points lie in.</summary>
    public LatentSpace Space { get; }

    /// <summary><see cref="Generator.Mapping"/> of the generator whose space it is; empty for any.
    /// </summary>
    public string Model { get; }

    /// <summary>Numbers in one point of one layer.</summary>
    public int Dimension => (int)Points.shape[^1];

    /// <inheritdoc/>
    public int Count => (int)Points.shape[0];

    /// <inheritdoc/>
    public IStreamed Slice(int start, int count) =>
        new Latents(Points.narrow(0, start, count), Space, Model);

    /// <inheritdoc/>
    public IStreamed Join(IReadOnlyList<IStreamed> parts) => new Latents(
        cat(parts.Select(part => ((Latents)part).Points).ToList(), 0), Space, Model);

    /// <inheritdoc/>
    public void Dispose() => Points.Dispose();
}
