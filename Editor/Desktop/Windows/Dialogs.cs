using System.Windows;
using GanGraph.Editor.Desktop.Actions;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Engine;
using Microsoft.Win32;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Asks the person by windows over the main one.</summary>
internal sealed class Dialogs : IDialogs
{
    private const string Graphs = "Graphs (*.json)|*.json";

    private const string Films = "*.mp4;*.mov;*.mkv;*.webm;*.gif;*.png;*.jpg;*.jpeg;*.webp";

    /// <summary>The window they lie over.</summary>
    public Window? Owner { get; set; }

    /// <summary>What a person can do, for the table of keys.</summary>
    public ActionTable? Actions { get; set; }

    /// <inheritdoc/>
    public string? OpenGraph()
    {
        OpenFileDialog dialog = new()
        {
            Title = "Open a graph, or a film that carries one",
            Filter = $"Graphs, films and pictures made here|*.json;{Films}|{Graphs}",
        };
        return dialog.ShowDialog(Owner) == true ? dialog.FileName : null;
    }

    /// <inheritdoc/>
    public string? SaveGraph(string now)
    {
        SaveFileDialog dialog = new()
        {
            Title = "Save the graph",
            Filter = $"{Graphs}|All files|*.*",
            FileName = Path.GetFileName(now),
            InitialDirectory = Path.GetDirectoryName(now),
        };
        return dialog.ShowDialog(Owner) == true ? dialog.FileName : null;
    }

    /// <inheritdoc/>
    public int Ask(string title, string text, params string[] choices)
    {
        AskWindow window = new(title, text, choices) { Owner = Owner };
        window.ShowDialog();
        return window.Choice;
    }

    /// <inheritdoc/>
    public string? AskText(string title, string label, string now)
    {
        AskWindow window = new(title, label, ["OK", "Cancel"]) { Owner = Owner, Text = now };
        window.ShowDialog();
        return window.Choice == 0 ? window.Text : null;
    }

    /// <inheritdoc/>
    public void ShowKeys()
    {
        if (Actions is ActionTable actions)
        {
            new KeysWindow(actions) { Owner = Owner }.Show();
        }
    }

    /// <summary>Lets them choose a file of a kind inside the folders that a graph may read.
    /// </summary>
    /// <param name="kind">What kind of file.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="roots">The folders besides that of the graph.</param>
    public string? ChooseFile(AssetKind kind, string graph, IReadOnlyList<string> roots)
    {
        string folder = Path.GetDirectoryName(graph) ?? graph;
        string? path = kind == AssetKind.PictureFolder ? ChooseFolder(folder)
            : ChooseFile(kind, folder);
        if (path is null || FileIntake.IsInside(path, folder))
        {
            return path is null ? null : Path.GetRelativePath(folder, path).Replace('\\', '/');
        }

        if (roots.Any(root => FileIntake.IsInside(path, root)))
        {
            return path;
        }

        Ask("Choose a file", $"{path} lies outside of the folders that this graph may read: "
            + $"{string.Join(", ", roots.Prepend(folder))}. Copy it there, or start with --root "
            + "and its folder.", "OK");
        return null;
    }

    private static string FilterFor(AssetKind kind) => kind switch
    {
        AssetKind.Video => "Films|*.mp4;*.mov;*.avi;*.mkv;*.webm;*.gif|All files|*.*",
        AssetKind.Picture => "Pictures|*.png;*.jpg;*.jpeg;*.webp;*.bmp;*.tif|All files|*.*",
        AssetKind.Sound => "Sounds|*.wav;*.mp3;*.flac;*.ogg;*.m4a|All files|*.*",
        AssetKind.Model => "Models|*.pkl;*.safetensors|All files|*.*",
        AssetKind.Script => "TorchScript|*.pt;*.pth|All files|*.*",
        _ => "All files|*.*",
    };

    private string? ChooseFile(AssetKind kind, string folder)
    {
        OpenFileDialog dialog = new()
        {
            Title = "Choose a file",
            InitialDirectory = folder,
            Filter = FilterFor(kind),
        };
        return dialog.ShowDialog(Owner) == true ? dialog.FileName : null;
    }

    private string? ChooseFolder(string folder)
    {
        OpenFolderDialog dialog = new()
        {
            Title = "Choose a folder of pictures",
            InitialDirectory = folder,
        };
        return dialog.ShowDialog(Owner) == true ? dialog.FolderName : null;
    }
}
