namespace GanGraph.Learning.Latents;

/// <summary>A path on which each point depends on two keys only.</summary>
/// <param name="keys">[keys][numbers].</param>
/// <param name="between">The point between two keys.</param>
internal sealed class PairPath(
    IReadOnlyList<float[]> keys, Func<float[], float[], double, float[]> between) : LatentPath
{
    /// <inheritdoc/>
    public override float[] At(PathPlace place) =>
        between(keys[place.Key], keys[(place.Key + 1) % keys.Count], place.Part);
}
