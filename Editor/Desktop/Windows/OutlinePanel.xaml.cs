using System.Windows.Controls;
using System.Windows.Input;
using GanGraph.Editor.Desktop.Actions;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Everything on the canvas as a list, and what is wrong with it.</summary>
public partial class OutlinePanel : UserControl
{
    /// <summary>An empty list.</summary>
    public OutlinePanel() => InitializeComponent();

    /// <summary>The drawn canvas.</summary>
    public ICanvasView? View { get; set; }

    private void OnItem(object sender, MouseButtonEventArgs e) => ShowSelected();

    private void OnItemKey(object sender, KeyEventArgs e)
    {
        if (e.Key == Key.Enter)
        {
            ShowSelected();
            e.Handled = true;
        }
    }

    private void OnProblem(object sender, SelectionChangedEventArgs e)
    {
        if (DataContext is EditorModel editor
            && Troubles.SelectedItem is ProblemLine { Node: string node })
        {
            editor.Canvas.Select([node]);
            ShowSelected();
        }
    }

    private void ShowSelected()
    {
        if (DataContext is EditorModel editor)
        {
            IReadOnlyList<CanvasItem> selected = [.. editor.Canvas.Selected];
            View?.FitTo(selected);
        }
    }
}
