using System.Windows.Controls;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Runs and stops the graph and says how that goes.</summary>
public partial class RunPanel : UserControl
{
    /// <summary>A panel for no graph yet.</summary>
    public RunPanel() => InitializeComponent();
}
