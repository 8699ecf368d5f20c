using System.Windows.Controls;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The settings of what is selected.</summary>
public partial class InspectorPanel : UserControl
{
    /// <summary>Settings of nothing yet.</summary>
    public InspectorPanel() => InitializeComponent();
}
