namespace GanGraph.Editor.Search;

/// <summary>A word by which a type of node is found.</summary>
/// <param name="Type">Place of the type in the palette.</param>
/// <param name="Kind">Where the word stands.</param>
/// <param name="Shown">What to show for it: the setting it is of, the word itself.</param>
internal sealed record Term(int Type, TermKind Kind, string Shown);
