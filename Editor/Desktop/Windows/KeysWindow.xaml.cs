using System.Windows;
using System.Windows.Controls;
using GanGraph.Editor.Desktop.Actions;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The table of keys: those of the actions and those of the canvas itself.</summary>
public partial class KeysWindow : Window
{
    private readonly IReadOnlyList<KeyLine> _lines;

    /// <summary>A table of the keys of some actions.</summary>
    public KeysWindow(ActionTable actions)
    {
        InitializeComponent();
        _lines =
        [
            .. actions.All.Where(action => action.Keys.Length > 0)
                .Select(action => new KeyLine(action.Words, action.KeyWords)),
            .. GestureTable.All,
        ];
        List.ItemsSource = _lines;
        Loaded += (_, _) => Box.Focus();
    }

    private void OnTyped(object sender, TextChangedEventArgs e) => List.ItemsSource = _lines
        .Where(line => line.Spoken.Contains(Box.Text, StringComparison.OrdinalIgnoreCase)).ToList();
}
