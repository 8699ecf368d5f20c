using GanGraph.Editor.Editing;
using GanGraph.Editor.Pieces;
using GanGraph.Editor.Running;
using GanGraph.Engine;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>What the window works with, whichever graph is open.</summary>
public sealed record EditorSetup
{
    /// <summary>How the graph at a path is edited.</summary>
    public required Func<string, SessionOptions> Editing { get; init; }

    /// <summary>How the graph at a path is run and looked at.</summary>
    public required Func<string, RunSetup> Runs { get; init; }

    /// <summary>Does something on the thread of the window, at once when that is this one.
    /// </summary>
    public required Action<Action> Post { get; init; }

    /// <summary>Lets the person choose a file of a kind for the graph at a path: its path, or
    /// null.</summary>
    public Func<AssetKind, string, string?> ChooseFile { get; init; } = (_, _) => null;

    /// <summary>Gets the graph out of a film or picture that was made here: its text, or null when
    /// it carries none.</summary>
    public Func<string, string?> GraphIn { get; init; } = _ => null;

    /// <summary>The pieces that come with the program.</summary>
    public SamplePieces Samples { get; init; } = new(null);

    /// <summary>Folders besides the graph's own in which assets may lie; full paths.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];
}
