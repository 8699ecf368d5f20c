using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Inspecting;
using GanGraph.Editor.Desktop.Palette;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>One open graph with everything the window shows of it.</summary>
public sealed class EditorModel : Notifying, IDisposable
{
    private readonly EditorSetup _setup;
    private string _answer = "";
    private string? _undo;
    private string? _redo;
    private bool _isChanged;

    /// <summary>Opens a graph; a path that does not exist yet is a new one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setup">What the window works with.</param>
    public EditorModel(string path, EditorSetup setup)
    {
        _setup = setup;
        Session = EditingSession.Open(path, new SessionOptions
        {
            Catalogue = setup.Catalogue,
            Roots = setup.Roots,
        });
        Sender = new CommandSender(Session);
        Sender.Answered += text => Answer = text;
        Canvas = new CanvasModel(Session, Sender, setup.Looks);
        Inspector = new Inspector(Session, Sender, kind => setup.ChooseFile(kind, this));
        Palette = new PaletteModel(Session, Sender, Canvas);
        Canvas.SelectionChanged += () => Inspector.Show(Canvas.SelectedNodes);
        Canvas.PaletteWanted += Palette.Open;
        Session.Read(document =>
        {
            Canvas.Mirror.Show(document);
            return true;
        });
        Session.Changed += OnChanged;
        Answer = Session.ReadOnly?.Text ?? "";
        ReadState();
    }

    /// <summary>The session.</summary>
    public EditingSession Session { get; }

    /// <summary>Takes the commands.</summary>
    public CommandSender Sender { get; }

    /// <summary>The canvas.</summary>
    public CanvasModel Canvas { get; }

    /// <summary>The settings of what is selected.</summary>
    public Inspector Inspector { get; }

    /// <summary>The palette.</summary>
    public PaletteModel Palette { get; }

    /// <summary>Full path of the file.</summary>
    public string Path => System.IO.Path.GetFullPath(Session.Path);

    /// <summary>Name of the file, with a sign when anything is unsaved.</summary>
    public string Title => System.IO.Path.GetFileName(Path) + (IsChanged ? " *" : "");

    /// <summary>Whether anything is unsaved.</summary>
    public bool IsChanged => _isChanged;

    /// <summary>What undo would take back; null when there is nothing.</summary>
    public string? UndoLabel => _undo;

    /// <summary>What redo would do again; null when there is nothing.</summary>
    public string? RedoLabel => _redo;

    /// <summary>What the last command was answered with; empty when there is nothing to say.
    /// </summary>
    public string Answer
    {
        get => _answer;
        set => Set(ref _answer, value);
    }

    /// <summary>Saves the file.</summary>
    /// <param name="force">Whether to write over what others have changed in it.</param>
    public SaveResult Save(bool force = false)
    {
        SaveResult result = Session.Save(force);
        Answer = result.Refusal?.Text ?? $"Saved {Path}.";
        ReadState();
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Session.Changed -= OnChanged;
        Session.Dispose();
    }

    private void OnChanged(Patch patch) => _setup.Post(() =>
    {
        Session.Read(document =>
        {
            Canvas.Mirror.Follow(document, patch);
            return true;
        });
        if (Canvas.SelectedNodes.Count == 0)
        {
            Inspector.Show([]);
        }
        else
        {
            Inspector.Refresh();
        }

        ReadState();
    });

    private void ReadState()
    {
        _undo = Session.UndoLabel;
        _redo = Session.RedoLabel;
        _isChanged = Session.IsChanged;
        Tell(nameof(UndoLabel), nameof(RedoLabel), nameof(IsChanged), nameof(Title));
    }
}
