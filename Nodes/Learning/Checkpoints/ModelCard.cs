using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GanGraph.Learning.Augmentation;
using GanGraph.Learning.Losses;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Checkpoints;

/// <summary>What a file of weights says about itself: it lies in the file and, as JSON, beside
/// it.</summary>
/// <remarks>What older cards do not have keeps its default: that of a property with init would be
/// lost where reading code is written at build time.</remarks>
public sealed record ModelCard
{
    /// <summary>The format that this version writes.</summary>
    public const string CurrentFormat = "gangraph-model/1";

    /// <summary>The family of networks that these cards are of.</summary>
    internal const string Dcgan = "dcgan";

    private static readonly JsonTypeInfo<ModelCard> Json =
        (JsonTypeInfo<ModelCard>)new JsonSerializerOptions
        {
            TypeInfoResolver = ModelCardJson.Default,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            RespectNullableAnnotations = true,
            Converters =
            {
                CardHead.Named<ModelKind>(), CardHead.Named<DcganRecipe>(),
                CardHead.Named<LossKind>(), CardHead.Named<Augmentations>(),
            },
        }.GetTypeInfo(typeof(ModelCard));

    /// <summary>Format of the file.</summary>
    [JsonInclude]
    public string Format { get; internal set; } = CurrentFormat;

    /// <summary>Family of networks.</summary>
    [JsonInclude]
    public string Architecture { get; internal set; } = Dcgan;

    /// <summary>A whole training or only what draws.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>How it was trained, the shape of the networks included.</summary>
    public required DcganOptions Options { get; init; }

    /// <summary>Steps taken.</summary>
    public required long Steps { get; init; }

    /// <summary>Times that the training fell back; see <see cref="DcganTrainer.Fallbacks"/>.
    /// </summary>
    public int Fallbacks { get; init; }

    /// <summary>Parts that each step was taken in at the end; see
    /// <see cref="DcganTrainer.Parts"/>.</summary>
    [JsonInclude]
    public int Parts { get; internal set; } = 1;

    /// <summary>What it learned from.</summary>
    public required PictureSource Pictures { get; init; }

    /// <summary>SHA-256 of the file that the training began with; empty for none.</summary>
    [JsonInclude]
    public string Parent { get; internal set; } = "";

    /// <summary>Licence of the weights; empty when nobody said.</summary>
    [JsonInclude]
    public string Licence { get; internal set; } = "";

    /// <summary>SHA-256 of the file of weights, hexadecimal; empty inside that file.</summary>
    [JsonInclude]
    public string Sha256 { get; internal set; } = "";

    /// <summary>Reads a card.</summary>
    /// <exception cref="ModelException">It is none, or one of another format.</exception>
    public static ModelCard Parse(string text, string where)
    {
        string architecture = CardHead.Architecture(text, where);
        if (architecture != Dcgan)
        {
            throw new ModelException(
                $"{where} is {PrintableText.Of(architecture)}, wanted {Dcgan}. Choose a file that "
                + "GanGraph has trained, or open this one with OpenGenerator.");
        }

        ModelCard card = CardHead.Read(text, where, Json);
        string? problem = card.Problems().FirstOrDefault();
        return problem is null ? card : throw CardHead.Broken(where, problem);
    }

    private IEnumerable<string> Problems()
    {
        foreach (string problem in Options.Problems())
        {
            yield return problem;
        }

        if (Steps < 0 || Fallbacks is < 0 or > 100 || Parts < 1 || Parts > Options.Batch)
        {
            yield return $"it counts {Steps} steps, {Fallbacks} fallbacks and {Parts} parts of a "
                + $"batch of {Options.Batch}.";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this, Json) + "\n";
}
