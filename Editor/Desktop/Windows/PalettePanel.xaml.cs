using System.Windows;
using System.Windows.Controls;
using System.Windows.Input;
using GanGraph.Editor.Desktop.Palette;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The palette.</summary>
public partial class PalettePanel : UserControl
{
    /// <summary>Room that it may take.</summary>
    internal const double MostHeight = 390;

    /// <summary>A closed palette.</summary>
    public PalettePanel()
    {
        InitializeComponent();
        PreviewKeyDown += OnKey;
        IsKeyboardFocusWithinChanged += (_, e) =>
        {
            if (e.NewValue is false && Model is PaletteModel model)
            {
                model.IsOpen = false;
            }
        };
    }

    private PaletteModel? Model => DataContext as PaletteModel;

    /// <summary>Gives the keys to the search.</summary>
    public void Begin()
    {
        Box.Focus();
        Box.SelectAll();
    }

    private void OnKey(object sender, KeyEventArgs e)
    {
        if (Model is not PaletteModel model)
        {
            return;
        }

        e.Handled = true;
        switch (e.Key)
        {
            case Key.Down:
                model.Step(1);
                break;
            case Key.Up:
                model.Step(-1);
                break;
            case Key.PageDown:
                model.Step(6);
                break;
            case Key.PageUp:
                model.Step(-6);
                break;
            case Key.Enter:
                model.Pick();
                break;
            case Key.Escape or Key.Tab:
                model.IsOpen = false;
                break;
            default:
                e.Handled = false;
                break;
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
        if ((e.OriginalSource as FrameworkElement)?.DataContext is PaletteEntry)
        {
            Model?.Pick();
        }
    }
}
