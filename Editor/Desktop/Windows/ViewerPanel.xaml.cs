using System.Windows.Controls;
using System.Windows.Threading;
using GanGraph.Editor.Desktop.Running;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Shows any frame of what the selected node makes.</summary>
public partial class ViewerPanel : UserControl
{
    private const double FramesPerSecond = 30;

    private readonly DispatcherTimer _clock = new(DispatcherPriority.Background)
    {
        Interval = TimeSpan.FromSeconds(1 / FramesPerSecond),
    };

    /// <summary>A viewer that shows nothing yet.</summary>
    public ViewerPanel()
    {
        InitializeComponent();
        _clock.Tick += (_, _) => (DataContext as ViewerModel)?.Tick();
        DataContextChanged += (_, e) =>
        {
            if (e.OldValue is ViewerModel old)
            {
                old.PropertyChanged -= OnChanged;
            }

            if (e.NewValue is ViewerModel now)
            {
                now.PropertyChanged += OnChanged;
            }
        };
    }

    // The clock runs only while something plays.
    private void OnChanged(object? sender, System.ComponentModel.PropertyChangedEventArgs e)
    {
        if (e.PropertyName == nameof(ViewerModel.IsPlaying))
        {
            _clock.IsEnabled = (DataContext as ViewerModel)?.IsPlaying == true;
        }
    }
}
