using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Storage;

/// <summary>Tensors by name in one file, format safetensors.</summary>
/// <remarks>Eight bytes little-endian length, a JSON header, the numbers. The same content gives
/// the same bytes: tensors are ordered by the size of their numbers, then by name.</remarks>
public static class Safetensors
{
    /// <summary>Writes tensors to a new file. Whoever replaces a file writes under another name
    /// first, so that there is no moment at which only half of one is there.</summary>
    /// <param name="path">The file; there must be none yet.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="metadata">Texts to write along.</param>
    /// <exception cref="ArgumentException">A tensor has a type that the format lacks.</exception>
    /// <exception cref="IOException">The file is there, or cannot be written.</exception>
    public static void Write(
        string path, IReadOnlyDictionary<string, Tensor> tensors,
        IReadOnlyDictionary<string, string>? metadata = null)
    {
        (string Name, Tensor Tensor)[] ordered =
        [
            .. tensors.Select(pair => (pair.Key, pair.Value))
                .OrderByDescending(pair => SafetensorsTypes.Size(pair.Value.dtype))
                .ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
        byte[] header = Header(ordered, metadata);
        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write);
        Write(stream, header, ordered);
    }

    /// <summary>Reads every tensor of a file; the caller disposes them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="device">Where to; null for the CPU.</param>
    /// <exception cref="InvalidDataException">It is no valid safetensors file.</exception>
    public static Dictionary<string, Tensor> Read(string path, Device? device = null)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        return file.Entries.Keys.ToDictionary(
            name => name, name => file.Load(name, device), StringComparer.Ordinal);
    }

    private static void Write(
        FileStream stream, byte[] header, (string Name, Tensor Tensor)[] tensors)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach ((_, Tensor tensor) in tensors)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor plain = tensor.detach().cpu().contiguous();
            stream.Write(plain.bytes);
        }
    }

    private static byte[] Header(
        (string Name, Tensor Tensor)[] tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStartObject();
            WriteMetadata(writer, metadata);
            long begin = 0;
            foreach ((string name, Tensor tensor) in tensors)
            {
                begin = WriteEntry(writer, name, tensor, begin);
            }

            writer.WriteEndObject();
        }

        while (text.Length % 8 != 0)
        {
            text.WriteByte((byte)' ');
        }

        return text.ToArray();
    }

    private static void WriteMetadata(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, string>? metadata)
    {
        if (metadata is null or { Count: 0 })
        {
            return;
        }

        writer.WriteStartObject("__metadata__");
        foreach ((string key, string value) in metadata.OrderBy(
            pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static long WriteEntry(
        Utf8JsonWriter writer, string name, Tensor tensor, long begin)
    {
        long end = begin + (tensor.numel() * SafetensorsTypes.Size(tensor.dtype));
        writer.WriteStartObject(name);
        writer.WriteString("dtype", SafetensorsTypes.Name(tensor.dtype));
        writer.WriteStartArray("shape");
        foreach (long length in tensor.shape)
        {
            writer.WriteNumberValue(length);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(begin);
        writer.WriteNumberValue(end);
        writer.WriteEndArray();
        writer.WriteEndObject();
        return end;
    }
}
