using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>The window: the graph that is open in it, and how another one comes in.</summary>
/// <param name="setup">What it works with.</param>
/// <param name="dialogs">What it asks of the person.</param>
/// <param name="recent">The graphs that were open last.</param>
public sealed class Shell(EditorSetup setup, IDialogs dialogs, RecentGraphs recent) : Notifying
{
    private EditorModel? _editor;
    private string _theme = "dark";

    /// <summary>Tells that another graph is open now.</summary>
    public event Action? Opened;

    /// <summary>The graph that is open; null before the first one is.</summary>
    public EditorModel? Editor => _editor;

    /// <summary>What the window asks of the person.</summary>
    public IDialogs Dialogs => dialogs;

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

    /// <summary>Opens a graph in the place of the one that is open; the person is asked first when
    /// anything there is unsaved.</summary>
    /// <returns>Whether it is open now.</returns>
    public bool Open(string path)
    {
        if (!MayClose())
        {
            return false;
        }

        EditorModel editor = new(path, setup);
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
            recent.Add(path);
        }

        Recent.Clear();
        foreach (string other in recent.All())
        {
            Recent.Add(other);
        }

        Tell(nameof(Editor), nameof(Title));
        Opened?.Invoke();
        return true;
    }

    /// <summary>Takes files in that were dropped: a graph is opened, everything else becomes a node
    /// that reads it.</summary>
    /// <param name="paths">Full paths.</param>
    /// <param name="at">Where they were dropped.</param>
    /// <param name="fit">The end or node that they were dropped on; null for none.</param>
    public void Drop(IReadOnlyList<string> paths, Canvas.Spot at, string? fit)
    {
        foreach (string path in paths)
        {
            if (_editor is EditorModel editor)
            {
                new DroppedFiles(this, editor, setup.Roots).Take(path, at, fit);
                at = new Canvas.Spot(at.X + 40, at.Y + 40);
                fit = null;
            }
        }
    }

    /// <summary>Lets the person choose a graph and opens it.</summary>
    public void OpenChosen()
    {
        if (dialogs.OpenGraph() is string path)
        {
            Open(path);
        }
    }

    /// <summary>Begins a new graph, which is written when it is first saved.</summary>
    public void New() => Open(FreePath());

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
            && dialogs.Ask("Save", result.Refusal.Text, "Leave the file as it is", "Save over it")
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
        if (_editor is null || dialogs.SaveGraph(_editor.Path) is not string path)
        {
            return false;
        }

        try
        {
            File.WriteAllText(path, _editor.Session.Read(
                document => document.ToCanonicalText(_editor.Session.Catalogue)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _editor.Answer = $"{path} cannot be written: {e.Message} Choose another place.";
            return false;
        }

        EditorModel old = _editor;
        _editor = null;
        bool isOpen = Open(path);
        old.Dispose();
        return isOpen;
    }

    /// <summary>Asks the person what becomes of unsaved changes.</summary>
    /// <returns>Whether the graph may be closed.</returns>
    public bool MayClose()
    {
        if (_editor is not { IsChanged: true })
        {
            return true;
        }

        return dialogs.Ask(
            "Unsaved changes", $"{_editor.Path} has unsaved changes.", "Save", "Throw away",
            "Go on editing") switch
        {
            0 => Save(),
            1 => true,
            _ => false,
        };
    }

    private static string FreePath()
    {
        string folder = Environment.CurrentDirectory;
        return Enumerable.Range(1, int.MaxValue)
            .Select(i => Path.Combine(folder, i == 1 ? "untitled.json" : $"untitled-{i}.json"))
            .First(path => !File.Exists(path));
    }
}
