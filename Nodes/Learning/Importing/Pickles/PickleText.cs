using GanGraph.Learning.Importing.Bytes;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>A long text, left in the file: the source of a program, which nobody reads here, or
/// bytes in disguise.</summary>
/// <param name="Utf8">Its bytes.</param>
internal sealed record PickleText(PickleBytes Utf8);
