using static TorchSharp.torch;

namespace GanGraph.Torch.Storage;

/// <summary>The names that safetensors has for the types of numbers.</summary>
internal static class SafetensorsTypes
{
    private static readonly (string Name, ScalarType Type, int Size)[] All =
    [
        ("BOOL", ScalarType.Bool, 1),
        ("U8", ScalarType.Byte, 1),
        ("I8", ScalarType.Int8, 1),
        ("I16", ScalarType.Int16, 2),
        ("I32", ScalarType.Int32, 4),
        ("I64", ScalarType.Int64, 8),
        ("F16", ScalarType.Float16, 2),
        ("BF16", ScalarType.BFloat16, 2),
        ("F32", ScalarType.Float32, 4),
        ("F64", ScalarType.Float64, 8),
    ];

    internal static IEnumerable<string> Names => All.Select(known => known.Name);

    internal static ScalarType? Parse(string? name) => All
        .Where(known => known.Name == name)
        .Select(known => (ScalarType?)known.Type)
        .FirstOrDefault();

    internal static string Name(ScalarType type) => Find(type).Name;

    internal static int Size(ScalarType type) => Find(type).Size;

    private static (string Name, ScalarType Type, int Size) Find(ScalarType type) =>
        All.FirstOrDefault(known => known.Type == type) is { Name: not null } found
            ? found
            : throw new ArgumentException(
                $"safetensors has no name for {type}. Convert the tensor to one of "
                + $"{string.Join(", ", Names)}.");
}
