using GanGraph.Learning.Networks.StyleGan2;

namespace GanGraph.Learning.Importing;

/// <summary>A discriminator in a file.</summary>
/// <param name="Options">What fixes it.</param>
/// <param name="Weights">Its tensors by their dotted names.</param>
internal sealed record DiscriminatorContent(
    StyleGan2DiscriminatorOptions Options, IReadOnlyDictionary<string, StoredWeight> Weights);
