using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GanGraph.Values;

/// <summary>What stands beside the pixels of a picture store on disk.</summary>
/// <param name="Count">Pictures in the file.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Sha256">Hexadecimal SHA-256 of the pixels.</param>
internal sealed record PictureStoreHeader(int Count, int Width, int Height, string Sha256)
{
    private static readonly JsonTypeInfo<PictureStoreHeader> Json =
        (JsonTypeInfo<PictureStoreHeader>)new JsonSerializerOptions
        {
            TypeInfoResolver = PictureStoreHeaderJson.Default,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        }.GetTypeInfo(typeof(PictureStoreHeader));

    /// <summary>Bytes of one picture.</summary>
    public long PictureBytes => 3L * Width * Height;

    public static string FileOf(string pixels) => pixels + ".json";

    public static PictureStoreHeader? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), Json);
        }
        catch (Exception fault) when (fault is JsonException or IOException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
