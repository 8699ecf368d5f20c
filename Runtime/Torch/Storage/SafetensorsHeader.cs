using System.Text.Json;
using static TorchSharp.torch;

namespace GanGraph.Torch.Storage;

/// <summary>Reads the header of a safetensors file, and trusts nothing in it.</summary>
internal sealed class SafetensorsHeader
{
    /// <summary>More than this is not read: 100 MB.</summary>
    internal const long Limit = 100_000_000;

    /// <summary>What to do about a file that is none.</summary>
    internal const string Remedy = "Fetch or make the file again.";

    private const string MetadataName = "__metadata__";

    private readonly string _where;
    private readonly Dictionary<string, SafetensorsEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);

    private SafetensorsHeader(string where) => _where = where;

    internal IReadOnlyDictionary<string, SafetensorsEntry> Entries => _entries;

    internal IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>Reads a header.</summary>
    /// <param name="where">The file, for error texts.</param>
    /// <param name="json">The bytes of the header.</param>
    /// <param name="length">Bytes that follow the header.</param>
    internal static SafetensorsHeader Parse(
        string where, ReadOnlyMemory<byte> json, long length)
    {
        SafetensorsHeader header = new(where);
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                json, new JsonDocumentOptions { MaxDepth = 8 });
            header.Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(
                $"{where}: the header is not JSON: "
                + $"{PrintableText.Of(fault.Message)} {Remedy}", fault);
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException(
                $"{where}: the header holds a text that is not UTF-8. {Remedy}", fault);
        }

        header.CheckCover(length);
        return header;
    }

    private void Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Fault($"the header is {root.ValueKind}, wanted an object");
        }

        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (property.NameEquals(MetadataName))
            {
                ReadMetadata(property.Value);
            }
            else if (!_entries.TryAdd(property.Name, ReadEntry(property)))
            {
                throw Fault($"tensor \"{property.Name}\" is there twice");
            }
        }
    }

    private void ReadMetadata(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Fault($"{MetadataName} is {value.ValueKind}, wanted an object");
        }

        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String
                || !_metadata.TryAdd(property.Name, property.Value.GetString()!))
            {
                throw Fault($"{MetadataName}.{property.Name} is not one text");
            }
        }
    }

    private SafetensorsEntry ReadEntry(JsonProperty property)
    {
        string name = property.Name;
        JsonElement value = property.Value;
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Fault($"tensor \"{name}\" is {value.ValueKind}, wanted an object");
        }

        string? typeName = value.TryGetProperty("dtype", out JsonElement dtype)
            && dtype.ValueKind == JsonValueKind.String ? dtype.GetString() : null;
        ScalarType type = SafetensorsTypes.Parse(typeName) ?? throw Fault(
            $"tensor \"{name}\" has dtype {typeName ?? "none"}, wanted one of "
            + string.Join(", ", SafetensorsTypes.Names));
        long[] shape = Numbers(name, value, "shape");
        long[] offsets = Numbers(name, value, "data_offsets");
        if (offsets.Length != 2 || offsets[0] > offsets[1])
        {
            throw Fault(
                $"tensor \"{name}\" has data_offsets [{string.Join(", ", offsets)}], "
                + "wanted a begin and an end");
        }

        long bytes = Bytes(name, shape, SafetensorsTypes.Size(type));
        if (bytes != offsets[1] - offsets[0])
        {
            throw Fault(
                $"tensor \"{name}\" has {offsets[1] - offsets[0]} bytes, but "
                + $"[{string.Join(", ", shape)}] of {typeName} needs {bytes}");
        }

        return new SafetensorsEntry(type, shape, offsets[0], offsets[1]);
    }

    private long[] Numbers(string name, JsonElement value, string key)
    {
        if (!value.TryGetProperty(key, out JsonElement list)
            || list.ValueKind != JsonValueKind.Array)
        {
            throw Fault($"tensor \"{name}\" has no list {key}");
        }

        List<long> numbers = [];
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number
                || !element.TryGetInt64(out long number) || number < 0)
            {
                throw Fault($"tensor \"{name}\" has {element} in {key}, wanted 0 or more");
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private long Bytes(string name, long[] shape, int size)
    {
        try
        {
            // An axis of 0 must not hide others that no memory could be addressed by.
            long most = shape.Aggregate(
                (long)size, (product, axis) => checked(product * Math.Max(1, axis)));
            return shape.Contains(0) ? 0 : most;
        }
        catch (OverflowException)
        {
            throw Fault($"tensor \"{name}\" has shape [{string.Join(", ", shape)}]: too large");
        }
    }

    /// <summary>The tensors must lie one after the other, without gap or overlap, and fill the
    /// file.</summary>
    private void CheckCover(long length)
    {
        long end = 0;
        foreach ((string name, SafetensorsEntry entry) in _entries
            .OrderBy(pair => pair.Value.Begin).ThenBy(pair => pair.Value.End))
        {
            if (entry.Begin != end)
            {
                throw Fault(
                    $"tensor \"{name}\" begins at byte {entry.Begin}, wanted {end}: "
                    + (entry.Begin < end ? "it overlaps another" : "there is a gap before it"));
            }

            end = entry.End;
        }

        if (end != length)
        {
            throw Fault(
                $"{length} bytes follow the header, wanted {end}. The file was "
                + (length < end ? "cut short" : "added to"));
        }
    }

    private InvalidDataException Fault(string text) =>
        new($"{_where}: {PrintableText.Of(text)}. {Remedy}");
}
