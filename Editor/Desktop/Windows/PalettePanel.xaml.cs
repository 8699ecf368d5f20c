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
        SearchKeys.Give(this);
    }

    private PaletteModel? Model => DataContext as PaletteModel;

    /// <summary>Gives the keys to the search.</summary>
    public void Begin()
    {
        Box.Focus();
        Box.SelectAll();
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
