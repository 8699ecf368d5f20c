using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Pieces;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>Where to begin: a sample piece, a graph from before, a file, or nothing at all.
/// </summary>
public sealed class StartModel : Notifying
{
    private readonly SamplePieces _samples;
    private readonly RecentGraphs _recent;
    private bool _isOpen;

    /// <summary>A closed page.</summary>
    /// <param name="shell">The window.</param>
    /// <param name="samples">The pieces that come with the program.</param>
    /// <param name="recent">The graphs that were open last.</param>
    public StartModel(Shell shell, SamplePieces samples, RecentGraphs recent)
    {
        _samples = samples;
        _recent = recent;
        Pick = new Act(
            piece => Leave(() => shell.Open(((Piece)piece!).Path)), piece => piece is Piece);
        New = new Act(() => Leave(shell.New));
        Choose = new Act(() => Leave(shell.OpenChosen));
        Close = new Act(() => IsOpen = false);
        shell.Opened += () => IsOpen = false;
    }

    /// <summary>Whether it is shown.</summary>
    public bool IsOpen
    {
        get => _isOpen;
        private set => Set(ref _isOpen, value);
    }

    /// <summary>The pieces that come with the program.</summary>
    public ObservableCollection<Piece> Samples { get; } = [];

    /// <summary>The graphs that were open last, the newest first.</summary>
    public ObservableCollection<Piece> Recent { get; } = [];

    /// <summary>Opens a piece.</summary>
    public Act Pick { get; }

    /// <summary>Begins an empty graph.</summary>
    public Act New { get; }

    /// <summary>Lets the person choose a file.</summary>
    public Act Choose { get; }

    /// <summary>Goes back to the graph that is open.</summary>
    public Act Close { get; }

    /// <summary>Shows it.</summary>
    public void Open()
    {
        Samples.Become(_samples.All);
        Recent.Become([.. _recent.Pieces.Select(piece =>
            piece.Title.Length > 0 ? piece : piece with { Title = piece.Name })]);
        IsOpen = true;
    }

    // An empty graph that takes the place of an empty one is nothing to see.
    private void Leave(Func<bool> open)
    {
        if (open())
        {
            IsOpen = false;
        }
    }
}
