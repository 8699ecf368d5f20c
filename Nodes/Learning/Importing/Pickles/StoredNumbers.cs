using GanGraph.Learning.Importing.Bytes;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>A row of numbers in a file, little-endian.</summary>
/// <param name="Bytes">Where they are.</param>
/// <param name="Begin">The first byte.</param>
/// <param name="Type">Their type.</param>
/// <param name="Count">How many there are.</param>
internal sealed record StoredNumbers(
    PickleBytes Bytes, long Begin, ScalarType Type, long Count);
