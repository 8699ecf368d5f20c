using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Inspecting;
using GanGraph.Editor.Desktop.Palette;
using GanGraph.Editor.Desktop.Running;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Checking;
using GanGraph.Editor.Running;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>One open graph with everything the window shows of it.</summary>
public sealed class EditorModel : Notifying, IDisposable
{
    private readonly EditorSetup _setup;
    private readonly RunControl _control;
    private readonly NodePictures _pictures;
    private string _answer = "";

    /// <summary>Opens a graph; a path that does not exist yet is a new one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setup">What the window works with.</param>
    public EditorModel(string path, EditorSetup setup)
    {
        _setup = setup;
        Session = EditingSession.Open(path, setup.Editing(path));
        Sender = new CommandSender(Session);
        Sender.Answered += text => Answer = text;
        Canvas = new CanvasModel(Session, Sender, setup.Runs(path).Viewers.LookOf);
        Inspector = new Inspector(Session, Sender, kind => setup.ChooseFile(kind, Path));
        Palette = new PaletteModel(Session, Sender, Canvas);
        Notices = new NoticeBoard(Session, setup.Post, text => Answer = text);
        Session.Read(document =>
        {
            Canvas.Mirror.Show(document);
            return true;
        });
        _control = new RunControl(Session, setup.Runs(path));
        Runs = new RunModel(_control, Canvas.Mirror, setup.Post, text => Answer = text);
        Viewer = new ViewerModel(
            Session, Sender, Canvas.Mirror, _control.Looks, setup.Post);
        _pictures = new NodePictures(_control.Looks, Canvas.Mirror, setup.Post);
        Runs.Changed += OnRunChanged;
        Canvas.SelectionChanged += OnSelectionChanged;
        Canvas.PaletteWanted += Palette.Open;
        Session.Changed += OnChanged;
        Session.ProblemsChanged += found => setup.Post(() => Show(found));
        Show(Session.Problems);
        Answer = Session.ReadOnly?.Text ?? Session.JournalNote ?? "";
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

    /// <summary>Running the graph.</summary>
    public RunModel Runs { get; }

    /// <summary>Shows any frame of what a node makes.</summary>
    public ViewerModel Viewer { get; }

    /// <summary>What is on offer to the person.</summary>
    public NoticeBoard Notices { get; }

    /// <summary>What is wrong with the graph.</summary>
    public ObservableCollection<ProblemLine> Problems { get; } = [];

    /// <summary>Full path of the file.</summary>
    public string Path => System.IO.Path.GetFullPath(Session.Path);

    /// <summary>Name of the file, with a sign when anything is unsaved.</summary>
    public string Title => System.IO.Path.GetFileName(Path) + (IsChanged ? " *" : "");

    /// <summary>Whether anything is unsaved.</summary>
    public bool IsChanged => Session.IsChanged;

    /// <summary>How many things are wrong, in words; empty for none.</summary>
    public string ProblemCount => Problems.Count switch
    {
        0 => "",
        1 => "1 problem",
        int count => $"{count} problems",
    };

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
        Tell(nameof(IsChanged), nameof(Title));
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Session.Changed -= OnChanged;
        _pictures.Dispose();
        _control.Dispose();
        Session.Dispose();
    }

    private void OnSelectionChanged()
    {
        Inspector.Show(Canvas.SelectedNodes);
        Viewer.Show(Canvas.SelectedNodes is [NodeItem one] ? one : null);
    }

    private void OnRunChanged()
    {
        _pictures.Refresh();
        if (!Runs.IsRunning)
        {
            Viewer.Refresh();
        }
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

        Viewer.Follow(Canvas.Mirror);
        _pictures.Refresh();
        Tell(nameof(IsChanged), nameof(Title));
    });

    private void Show(IReadOnlyList<Problem> found)
    {
        Problems.Clear();
        foreach (Problem problem in found)
        {
            Problems.Add(new ProblemLine(problem, ProblemPlace.NodeOf(problem)));
        }

        ILookup<string?, ProblemLine> byNode = Problems.ToLookup(line => line.Node);
        foreach (NodeItem node in Canvas.Mirror.Nodes)
        {
            List<ProblemLine> lines = [.. byNode[node.Id]];
            node.Blame(
                string.Join('\n', lines.Select(line => line.Problem.Message)),
                lines.Any(line => line.IsError));
        }

        Tell(nameof(ProblemCount));
    }
}
