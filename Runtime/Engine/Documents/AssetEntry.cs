using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>A file or folder that the graph reads, as it stands in the file.</summary>
/// <param name="property">Its name and what stands behind it.</param>
public sealed class AssetEntry(JProperty property)
{
    /// <summary>Name behind <c>asset:</c>.</summary>
    public string Name => property.Name;

    /// <summary>What it is; null when the file does not say or says something unknown.</summary>
    public AssetKind? Kind =>
        Json["kind"] is JValue { Value: string kind }
        && NameInFile.TryParse(kind, out AssetKind read)
            ? read
            : null;

    /// <summary>Path relative to the graph; empty when the file gives none.</summary>
    public string Path => Json["path"] is JValue { Value: string path } ? path : "";

    /// <summary>Hexadecimal SHA-256 of its content; null when the file gives none.</summary>
    public string? Sha256 =>
        Json["sha256"] is JValue { Value: string { Length: 64 } hash } ? hash : null;

    /// <summary>Everything that the file says of it.</summary>
    public JObject Json => (JObject)property.Value;
}
