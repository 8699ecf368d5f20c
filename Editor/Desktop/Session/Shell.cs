using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Pieces;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>The window: the graph that is open in it, and how another one comes in.</summary>
public sealed class Shell : Notifying
{
    private readonly EditorSetup _setup;
    private readonly RecentGraphs _recent;
    private EditorModel? _editor;
    private string _theme = "dark";

    /// <summary>A window in which no graph is open yet.</summary>
    /// <param name="setup">What it works with.</param>
    /// <param name="dialogs">What it asks of the person.</param>
    /// <param name="recent">The graphs that were open last.</param>
    public Shell(EditorSetup setup, IDialogs dialogs, RecentGraphs recent)
    {
        _setup = setup;
        _recent = recent;
        Dialogs = dialogs;
        Start = new StartModel(this, setup.Samples, recent);
    }

    /// <summary>Tells that another graph is open now.</summary>
    public event Action? Opened;

    /// <summary>The graph that is open; null before the first one is.</summary>
    public EditorModel? Editor => _editor;

    /// <summary>What the window asks of the person.</summary>
    public IDialogs Dialogs { get; }

    /// <summary>Offers what to begin with.</summary>
    public StartModel Start { get; }

    /// <summary>Title of the window.</summary>
    public string Title => _editor is null ? "GanGraph" : $"{_editor.Title} - GanGraph";

    /// <summary>The colours: <c>dark</c>, <c>light</c> or <c>contrast</c>.</summary>
    public string Theme
    {
        get => _theme;
        set => Set(ref _theme, value);
    }

    /// <summary>The graphs that were open last.</summary>
    public ObservableCollection<string> Recent { get; } = [];

    private string Folder => _editor is null
        ? Environment.CurrentDirectory
        : Path.GetDirectoryName(_editor.Path)!;

    /// <summary>Opens a graph in the place of the one that is open; the person is asked first when
    /// anything there is unsaved. Of a film or picture, the graph that it carries is opened: it
    /// becomes a file of its own beside the graph that is open, or beside the film when none
    /// is.</summary>
    /// <returns>Whether it is open now.</returns>
    public bool Open(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full) || full.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return MayClose() && Show(full);
        }

        if (_setup.GraphIn(full) is not string text)
        {
            Say($"{Path.GetFileName(full)} carries no graph. Films and pictures lose theirs when "
                + "another program rewrites them: look for the first copy.");
            return false;
        }

        string folder = _editor is null ? Path.GetDirectoryName(full)! : Folder;
        string made = FreePath.Of(folder, Path.GetFileNameWithoutExtension(full));
        return MayClose() && Write(made, text) && Show(made);
    }

    /// <summary>Takes files in that were dropped: a graph is opened, also one that a film carries
    /// which is dropped on the empty canvas; everything else becomes a node that reads it.
    /// </summary>
    /// <param name="paths">Full paths.</param>
    /// <param name="at">Where they were dropped.</param>
    /// <param name="fit">The end or node that they were dropped on; null for none.</param>
    public void Drop(IReadOnlyList<string> paths, Canvas.Spot at, string? fit)
    {
        foreach (string path in paths)
        {
            if (_editor is EditorModel editor)
            {
                new DroppedFiles(this, editor, _setup).Take(path, at, fit);
                at = new Canvas.Spot(at.X + 40, at.Y + 40);
                fit = null;
            }
        }
    }

    /// <summary>Lets the person choose a graph and opens it.</summary>
    /// <returns>Whether it is open now.</returns>
    public bool OpenChosen() => Dialogs.OpenGraph() is string path && Open(path);

    /// <summary>Begins a new graph, which is written when it is first saved.</summary>
    /// <returns>Whether it is open now.</returns>
    public bool New() => Open(FreePath.Of(Folder, "untitled"));

    /// <summary>Opens the graph that a person has named, or offers what to begin with.</summary>
    /// <param name="path">The graph, or a film that carries one; null when none was named.</param>
    public void Begin(string? path)
    {
        if (path is null || !Open(path))
        {
            New();
            Start.Open();
        }
    }

    /// <summary>Saves; the person is asked when others have changed the file.</summary>
    /// <returns>Whether it is saved.</returns>
    public bool Save()
    {
        if (_editor is null)
        {
            return false;
        }

        if (!File.Exists(_editor.Path) && !_editor.Session.IsChanged)
        {
            return SaveAs();
        }

        Editing.SaveResult result = _editor.Save();
        if (result.Refusal?.Code == Editing.RefusalCode.DiskChanged
            && Dialogs.Ask("Save", result.Refusal.Text, "Leave the file as it is", "Save over it")
                == 1)
        {
            result = _editor.Save(force: true);
        }

        return result.IsSaved;
    }

    /// <summary>Saves under another name and goes on with that file.</summary>
    /// <returns>Whether it is saved.</returns>
    public bool SaveAs()
    {
        if (_editor is null || Dialogs.SaveGraph(_editor.Path) is not string path)
        {
            return false;
        }

        string text = _editor.Session.Read(
            document => document.ToCanonicalText(_editor.Session.Catalogue));
        return Write(path, text) && Show(path);
    }

    /// <summary>Asks the person what becomes of unsaved changes.</summary>
    /// <returns>Whether the graph may be closed.</returns>
    public bool MayClose()
    {
        if (_editor is not { IsChanged: true })
        {
            return true;
        }

        return Dialogs.Ask(
            "Unsaved changes", $"{_editor.Path} has unsaved changes.", "Save", "Throw away",
            "Go on editing") switch
        {
            0 => Save(),
            1 => true,
            _ => false,
        };
    }

    private bool Show(string path)
    {
        EditorModel editor = new(path, _setup);
        editor.PropertyChanged += (_, e) =>
        {
            if (e.PropertyName == nameof(EditorModel.Title))
            {
                Tell(nameof(Title));
            }
        };
        _editor?.Dispose();
        _editor = editor;
        if (File.Exists(path))
        {
            _recent.Add(path);
        }

        Recent.Become([.. _recent.All]);
        Tell(nameof(Editor), nameof(Title));
        Opened?.Invoke();
        return true;
    }

    private bool Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Say($"{path} cannot be written: {e.Message} Choose another place.");
            return false;
        }
    }

    private void Say(string text)
    {
        if (_editor is null)
        {
            Dialogs.Ask("GanGraph", text, "OK");
        }
        else
        {
            _editor.Answer = text;
        }
    }
}
