using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Importing;

/// <summary>What a file of weights says about a generator that was converted from another format:
/// it lies in the file and, as JSON, beside it.</summary>
/// <remarks>What has a default can be set, so that a card that leaves it out keeps that.</remarks>
public sealed record GeneratorCard
{
    private static readonly JsonTypeInfo<GeneratorCard> Json =
        (JsonTypeInfo<GeneratorCard>)new JsonSerializerOptions
        {
            TypeInfoResolver = GeneratorCardJson.Default,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            RespectNullableAnnotations = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Converters =
            {
                CardHead.Named<ModelKind>(), CardHead.Named<Activation>(),
                CardHead.Named<StyleGan2Architecture>(),
            },
        }.GetTypeInfo(typeof(GeneratorCard));

    /// <summary>Format of the file.</summary>
    [JsonInclude]
    public string Format { get; internal set; } = ModelCard.CurrentFormat;

    /// <summary>The kind of networks.</summary>
    public required string Architecture { get; init; }

    /// <summary>Only what draws.</summary>
    [JsonInclude]
    public ModelKind Kind { get; internal set; } = ModelKind.Generator;

    /// <summary>What fixes the network.</summary>
    public required GeneratorOptions Options { get; init; }

    /// <summary>What fixes the discriminator, where one came along; else null.</summary>
    public StyleGan2DiscriminatorOptions? Discriminator { get; init; }

    /// <summary>Name of the file it was converted from.</summary>
    [JsonInclude]
    public string Source { get; internal set; } = "";

    /// <summary>SHA-256 of that file, hexadecimal.</summary>
    [JsonInclude]
    public string Parent { get; internal set; } = "";

    /// <summary>What is known of the pictures it learned from; empty for nothing.</summary>
    [JsonInclude]
    public string TrainingSet { get; internal set; } = "";

    /// <summary>Thousands of pictures that it was shown; null when nobody knows.</summary>
    public int? Kimg { get; init; }

    /// <summary>How it was tuned after its training, in words; empty when it was not.</summary>
    [JsonInclude]
    public string Tuning { get; internal set; } = "";

    /// <summary>Licence of the weights; empty when nobody said.</summary>
    [JsonInclude]
    public string Licence { get; internal set; } = "";

    /// <summary>SHA-256 of the file of weights, hexadecimal; empty inside that file.</summary>
    [JsonInclude]
    public string Sha256 { get; internal set; } = "";

    /// <summary>Reads a card.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="where">Where it lies, for messages.</param>
    /// <exception cref="ModelException">It is none, or one of another kind.</exception>
    public static GeneratorCard Parse(string text, string where)
    {
        CardHead.Architecture(text, where);
        GeneratorCard card = CardHead.Read(text, where, Json);
        string? problem = card.Options.Architecture == card.Architecture
            ? card.Options.Problems().Concat(card.Discriminator?.Problems() ?? [])
                .FirstOrDefault()
            : $"it says {card.Architecture} and has the options of {card.Options.Architecture}.";
        return problem is null ? card : throw CardHead.Broken(where, problem);
    }

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this, Json) + "\n";
}
