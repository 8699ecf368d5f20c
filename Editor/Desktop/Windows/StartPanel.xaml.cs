using System.Windows.Controls;
using System.Windows.Threading;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Offers what to begin with.</summary>
public partial class StartPanel : UserControl
{
    /// <summary>A closed page.</summary>
    public StartPanel()
    {
        InitializeComponent();
        IsVisibleChanged += (_, e) =>
        {
            if (e.NewValue is true)
            {
                Dispatcher.BeginInvoke(DispatcherPriority.Input, () => First.Focus());
            }
        };
    }
}
