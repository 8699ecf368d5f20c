using System.IO.Compression;
using System.Security.Cryptography;

namespace GanGraph.Editor.Browser.Pages;

/// <summary>One file of the page, kept in memory.</summary>
/// <param name="data">Its content.</param>
/// <param name="mediaType">What it is.</param>
internal sealed class ClientFile(byte[] data, string mediaType)
{
    private const int WorthPacking = 1024;

    private readonly Lazy<byte[]?> _packed = new(() => Pack(data, mediaType));

    /// <summary>What it is.</summary>
    public string MediaType => mediaType;

    /// <summary>The content as it is.</summary>
    public byte[] Data => data;

    /// <summary>The content as Brotli; null when that saves nothing.</summary>
    public byte[]? Packed => _packed.Value;

    /// <summary>Changes with the content.</summary>
    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(data))[..24]}\"";

    private static byte[]? Pack(byte[] data, string mediaType)
    {
        bool isText = mediaType.StartsWith("text/", StringComparison.Ordinal)
            || mediaType.EndsWith("json", StringComparison.Ordinal)
            || mediaType.EndsWith("+xml", StringComparison.Ordinal);
        if (!isText || data.Length < WorthPacking)
        {
            return null;
        }

        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(data);
        }

        return packed.ToArray();
    }
}
