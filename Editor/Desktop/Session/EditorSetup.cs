using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>What the window works with, whichever graph is open.</summary>
public sealed record EditorSetup
{
    /// <summary>The types of nodes there are.</summary>
    public required NodeCatalogue Catalogue { get; init; }

    /// <summary>How the types of wires are drawn.</summary>
    public required Func<Type, WireLook> Looks { get; init; }

    /// <summary>Does something on the thread of the window, at once when that is this one.
    /// </summary>
    public required Action<Action> Post { get; init; }

    /// <summary>Lets the person choose a file of a kind for a graph: its path, or null.</summary>
    public Func<AssetKind, EditorModel, string?> ChooseFile { get; init; } = (_, _) => null;

    /// <summary>Folders besides the graph's own in which assets may lie; full paths.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];
}
