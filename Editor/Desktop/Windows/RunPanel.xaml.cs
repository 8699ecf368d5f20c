using System.ComponentModel;
using System.Diagnostics;
using System.Windows;
using System.Windows.Automation;
using System.Windows.Controls;
using System.Windows.Controls.Primitives;
using GanGraph.Editor.Desktop.Running;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Runs and stops the graph, says how that goes, and opens what was made.</summary>
public partial class RunPanel : UserControl
{
    /// <summary>A panel for no graph yet.</summary>
    public RunPanel() => InitializeComponent();

    private void OnMade(object sender, RoutedEventArgs e)
    {
        ContextMenu menu = new()
        {
            PlacementTarget = MadeButton,
            Placement = PlacementMode.Bottom,
        };
        foreach (MadeFile file in (DataContext as RunModel)?.Made ?? [])
        {
            MenuItem item = new() { Header = file.Name, ToolTip = file.Path };
            AutomationProperties.SetName(item, file.Name);
            item.Click += (_, _) => Open(file.Path);
            menu.Items.Add(item);
        }

        menu.IsOpen = true;
    }

    // The system's own player plays a film with its sound.
    private static void Open(string path)
    {
        try
        {
            Process.Start(new ProcessStartInfo(path) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception e)
        {
            MessageBox.Show(
                $"{path} cannot be opened: {e.Message} Open it from its folder.", "GanGraph",
                MessageBoxButton.OK, MessageBoxImage.Information);
        }
    }
}
