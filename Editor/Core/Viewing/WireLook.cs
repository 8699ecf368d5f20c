namespace GanGraph.Editor.Viewing;

/// <summary>How wires and ports of a type are drawn, the same in every face.</summary>
/// <param name="Color">Colour as <c>#rrggbb</c>.</param>
/// <param name="Shape">Shape of the ports.</param>
public sealed record WireLook(string Color, WireShape Shape);
