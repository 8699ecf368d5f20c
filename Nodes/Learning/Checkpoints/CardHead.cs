using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Checkpoints;

/// <summary>What all cards of models have in common.</summary>
internal static class CardHead
{
    /// <summary>What a card says it is of: <c>dcgan</c>, <c>stylegan2</c> and so on.</summary>
    /// <param name="text">The card.</param>
    /// <param name="where">Where it lies, for messages.</param>
    /// <exception cref="ModelException">It is none, or one of another format.</exception>
    public static string Architecture(string text, string where)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            string format = Text(document, "format", ModelCard.CurrentFormat);
            return format == ModelCard.CurrentFormat
                ? Text(document, "architecture", ModelCard.Dcgan)
                : throw new ModelException(
                    $"{where} is {PrintableText.Of(format)}, wanted {ModelCard.CurrentFormat}. "
                    + "Choose a file that this version of GanGraph has made.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw None(where, fault);
        }
    }

    /// <summary>Reads a card as what it is.</summary>
    /// <exception cref="ModelException">It is none.</exception>
    public static T Read<T>(string text, string where, JsonTypeInfo<T> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, json)
                ?? throw new JsonException("There is nothing in it.");
        }
        catch (JsonException fault)
        {
            throw None(where, fault);
        }
    }

    /// <summary>Says that a card contradicts itself.</summary>
    public static ModelException Broken(string where, string problem) => new(
        $"{where} has a broken card: {PrintableText.Of(problem)} Choose a file that GanGraph has "
        + "made.");

    /// <summary>Writes the choices of an enumeration by name.</summary>
    public static JsonStringEnumConverter<T> Named<T>()
        where T : struct, Enum => new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    private static ModelException None(string where, Exception fault) => new(
        $"{where} holds no card of a model: {PrintableText.Of(fault.Message)} Choose a file that "
        + "GanGraph has made.",
        fault);

    private static string Text(JsonDocument document, string name, string otherwise) =>
        document.RootElement.ValueKind == JsonValueKind.Object
        && document.RootElement.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ToString()
            : otherwise;
}
