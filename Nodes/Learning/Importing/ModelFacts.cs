namespace GanGraph.Learning.Importing;

/// <summary>What there is to say of a model beyond its options.</summary>
public sealed record ModelFacts
{
    /// <summary>How the file is written, such as <c>PyTorch pickle</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The networks in it, such as G, D and G_ema.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The one that draws.</summary>
    public required string Member { get; init; }

    /// <summary>The type of its numbers, such as Float32.</summary>
    public string Precision { get; init; } = "Float32";

    /// <summary>What is known of the pictures it learned from; empty for nothing.</summary>
    public string TrainingSet { get; init; } = "";

    /// <summary>Thousands of pictures that it was shown; null when nobody knows.</summary>
    public int? Kimg { get; init; }

    /// <summary>Licence of the weights; empty when nobody said.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Name of the file it was converted from; empty for none.</summary>
    public string Source { get; init; } = "";

    /// <summary>SHA-256 of that file; empty for none.</summary>
    public string SourceHash { get; init; } = "";

    /// <summary>What a person should know before using it, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
