namespace GanGraph.Editor.Editing.Parts;

/// <summary>What can stand on the canvas.</summary>
internal enum ItemKind
{
    Node,
    Group,
    Note,
    Reroute,
}
