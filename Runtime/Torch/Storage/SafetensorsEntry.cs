using static TorchSharp.torch;

namespace GanGraph.Torch.Storage;

/// <summary>Where one tensor lies in a safetensors file.</summary>
/// <param name="Type">The type of its numbers.</param>
/// <param name="Shape">The lengths of its axes.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte after its last.</param>
public sealed record SafetensorsEntry(
    ScalarType Type, IReadOnlyList<long> Shape, long Begin, long End);
