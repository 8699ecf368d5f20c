using System.ComponentModel;
using System.Diagnostics;
using System.Windows.Controls;
using System.Windows.Media;
using System.Windows.Threading;
using GanGraph.Editor.Desktop.Running;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Shows any frame of what the selected node makes, and plays it with its sound.</summary>
public partial class ViewerPanel : UserControl
{
    private const double TicksPerSecond = 60;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly MediaPlayer _sound = new();
    private readonly DispatcherTimer _clock = new(DispatcherPriority.Background)
    {
        Interval = TimeSpan.FromSeconds(1 / TicksPerSecond),
    };

    private Uri? _heard;

    /// <summary>A viewer that shows nothing yet.</summary>
    public ViewerPanel()
    {
        InitializeComponent();
        _clock.Tick += (_, _) => (DataContext as ViewerModel)?.Tick(_time.Elapsed);
        DataContextChanged += (_, e) =>
        {
            if (e.OldValue is ViewerModel old)
            {
                old.PropertyChanged -= OnChanged;
                old.Played -= OnPlayed;
            }

            if (e.NewValue is ViewerModel now)
            {
                now.PropertyChanged += OnChanged;
                now.Played += OnPlayed;
            }

            Follow();
        };
    }

    private void OnChanged(object? sender, PropertyChangedEventArgs e)
    {
        if (e.PropertyName == nameof(ViewerModel.IsPlaying))
        {
            Follow();
        }
    }

    // The clock runs only while something plays.
    private void Follow()
    {
        _clock.IsEnabled = (DataContext as ViewerModel)?.IsPlaying == true;
        if (!_clock.IsEnabled)
        {
            _sound.Stop();
        }
    }

    // A sound that the system cannot play leaves the pictures silent; the film will have it.
    private void OnPlayed(double seconds)
    {
        if ((DataContext as ViewerModel)?.Sound is not FilmSound sound
            || !File.Exists(sound.Path))
        {
            _sound.Stop();
            return;
        }

        Uri file = new(sound.Path);
        if (file != _heard)
        {
            _sound.Open(file);
            _heard = file;
        }

        _sound.Position = TimeSpan.FromSeconds(sound.Start + seconds);
        _sound.Play();
    }
}
