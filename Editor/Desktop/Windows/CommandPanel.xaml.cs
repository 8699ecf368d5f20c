using System.ComponentModel;
using System.Windows;
using System.Windows.Controls;
using System.Windows.Input;
using System.Windows.Threading;
using GanGraph.Editor.Desktop.Actions;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Finds an action by its words.</summary>
public partial class CommandPanel : UserControl
{
    private IInputElement? _before;

    /// <summary>A closed search.</summary>
    public CommandPanel()
    {
        InitializeComponent();
        SearchKeys.Give(this);
    }

    /// <summary>Shows a search whenever it is open.</summary>
    internal void Use(CommandSearch search)
    {
        DataContext = search;
        search.Later = act => Dispatcher.BeginInvoke(DispatcherPriority.Background, act);
        search.PropertyChanged += OnChanged;
    }

    // What had the keys gets them back, before anything is done that may want them.
    private void OnChanged(object? sender, PropertyChangedEventArgs e)
    {
        if (e.PropertyName != nameof(CommandSearch.IsOpen) || sender is not CommandSearch search)
        {
            return;
        }

        if (search.IsOpen)
        {
            _before = Keyboard.FocusedElement;
            Dispatcher.BeginInvoke(DispatcherPriority.Input, () => Box.Focus());
        }
        else if (IsKeyboardFocusWithin)
        {
            _before?.Focus();
        }
    }

    private void OnChosen(object sender, SelectionChangedEventArgs e)
    {
        if (List.SelectedItem is not null)
        {
            List.ScrollIntoView(List.SelectedItem);
        }
    }

    private void OnClick(object sender, MouseButtonEventArgs e)
    {
        if ((e.OriginalSource as FrameworkElement)?.DataContext is EditorAction)
        {
            (DataContext as CommandSearch)?.Pick();
        }
    }
}
