using System.ComponentModel;
using System.Windows;
using System.Windows.Input;
using GanGraph.Editor.Desktop.Actions;
using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The window.</summary>
public partial class MainWindow : Window
{
    private readonly Shell _shell;
    private readonly KeyMap _keys;

    /// <summary>A window.</summary>
    /// <param name="shell">What it shows.</param>
    public MainWindow(Shell shell)
    {
        InitializeComponent();
        _shell = shell;
        DataContext = shell;
        CanvasView view = new(Middle, Side);
        ActionTable actions = new(shell, view);
        _keys = new KeyMap(actions);
        MenuBuilder menus = new(actions, shell);
        menus.Fill(Bar);
        Middle.UseMenus(menus);
        Outline.View = view;
        Commands.Use(actions.Search);
        if (shell.Dialogs is Dialogs dialogs)
        {
            dialogs.Actions = actions;
        }

        shell.Opened += Middle.OnOpened;
        Loaded += (_, _) => Middle.OnOpened();
    }

    /// <inheritdoc/>
    protected override void OnPreviewKeyDown(KeyEventArgs e)
    {
        if (_keys.Find(e) is EditorAction action && action.Act.CanExecute(null)
            && (action.InTexts || !_shell.Start.IsOpen))
        {
            action.Act.Execute(null);
            e.Handled = true;
        }

        base.OnPreviewKeyDown(e);
    }

    /// <inheritdoc/>
    protected override void OnDragOver(DragEventArgs e)
    {
        e.Effects = e.Data.GetDataPresent(DataFormats.FileDrop)
            ? DragDropEffects.Copy
            : DragDropEffects.None;
        e.Handled = true;
    }

    /// <inheritdoc/>
    protected override void OnDrop(DragEventArgs e)
    {
        if (e.Data.GetData(DataFormats.FileDrop) is string[] paths)
        {
            _shell.Drop(paths, Middle.SpotOf(e), Middle.EndOf(e));
            e.Handled = true;
        }

        base.OnDrop(e);
    }

    /// <inheritdoc/>
    protected override void OnClosing(CancelEventArgs e)
    {
        e.Cancel = !_shell.MayClose();
        base.OnClosing(e);
    }

    /// <inheritdoc/>
    protected override void OnClosed(EventArgs e)
    {
        _shell.Editor?.Dispose();
        base.OnClosed(e);
    }
}
