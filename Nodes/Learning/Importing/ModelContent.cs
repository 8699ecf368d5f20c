namespace GanGraph.Learning.Importing;

/// <summary>What the reader of one format found in a file.</summary>
internal sealed record ModelContent
{
    /// <summary>What fixes the generator.</summary>
    public required GeneratorOptions Options { get; init; }

    /// <summary>Its tensors by their dotted names.</summary>
    public required IReadOnlyDictionary<string, StoredWeight> Weights { get; init; }

    /// <summary>The discriminator, read when it is wanted; null where there is none.</summary>
    public Lazy<DiscriminatorContent?> Discriminator { get; init; } = new(() => null);

    /// <summary>The generator of the last step, where <see cref="Weights"/> are averaged; null
    /// where there is none.</summary>
    public Lazy<IReadOnlyDictionary<string, StoredWeight>?> Latest { get; init; } =
        new(() => null);

    /// <summary>What else there is to say.</summary>
    public required ModelFacts Facts { get; init; }
}
