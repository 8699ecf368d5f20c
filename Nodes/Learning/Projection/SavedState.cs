using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>Takes tensors of a saved state over.</summary>
internal static class SavedState
{
    /// <summary>Copies one of them over another of the same shape.</summary>
    /// <exception cref="ModelException">It is missing or has another shape.</exception>
    public static void Take(
        IReadOnlyDictionary<string, Tensor> state, string name, Tensor target)
    {
        if (!state.TryGetValue(name, out Tensor? kept)
            || !kept.shape.SequenceEqual(target.shape))
        {
            throw new ModelException(
                $"a saved projection has no {name} of [{string.Join(", ", target.shape)}], "
                + "wanted one of this generator. Begin it anew.");
        }

        using IDisposable off = no_grad();
        target.copy_(kept);
    }
}
