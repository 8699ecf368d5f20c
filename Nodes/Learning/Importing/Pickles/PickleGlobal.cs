namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Something of Python's that a pickle names, and that this reader knows the meaning of.
/// </summary>
/// <param name="Module">Where it stands.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it is for.</param>
internal sealed record PickleGlobal(string Module, string Name, GlobalKind Kind);
