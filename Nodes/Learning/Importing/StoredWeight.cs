using static TorchSharp.torch;

namespace GanGraph.Learning.Importing;

/// <summary>A tensor of a network that is still in its file.</summary>
/// <param name="Shape">Size along each axis.</param>
/// <param name="Load">Reads it; the caller disposes it.</param>
internal sealed record StoredWeight(IReadOnlyList<long> Shape, Func<Tensor> Load)
{
    /// <summary>How many numbers.</summary>
    public long Count => Shape.Aggregate(1L, (product, size) => product * size);
}
