using System.Windows;
using System.Windows.Threading;
using GanGraph.Editor.Desktop.Look;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Pieces;
using GanGraph.Editor.Viewers;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The program: opens the window with the graph that the command line names.</summary>
public partial class App : Application
{
    /// <inheritdoc/>
    protected override void OnStartup(StartupEventArgs e)
    {
        base.OnStartup(e);
        Workplace place = new(e.Args);
        DispatcherUnhandledException += OnFailure;
        Preferences preferences = Preferences.Read(Preferences.UsualFile);
        Theme.Apply(preferences.Theme);
        Dialogs dialogs = new();
        Shell shell = new(Setup(place, dialogs), dialogs, new RecentGraphs(RecentGraphs.UsualFile))
        {
            Theme = preferences.Theme,
        };
        shell.PropertyChanged += (_, change) =>
        {
            if (change.PropertyName == nameof(Shell.Theme))
            {
                Theme.Apply(shell.Theme);
                new Preferences(shell.Theme).Write(Preferences.UsualFile);
            }
        };
        MainWindow window = new(shell);
        MainWindow = window;
        shell.Begin(place.Graph);
        window.Show();
        dialogs.Owner = window;
    }

    private EditorSetup Setup(Workplace place, Dialogs dialogs) => new()
    {
        Editing = place.Editing,
        Runs = place.Runs,
        Post = Post,
        ChooseFile = (kind, graph) => dialogs.ChooseFile(kind, graph, place.Roots),
        Roots = place.Roots,
        GraphIn = CarriedGraph.In,
        Samples = SamplePieces.OfCheckout(),
    };

    private void Post(Action action)
    {
        if (Dispatcher.CheckAccess())
        {
            action();
        }
        else
        {
            Dispatcher.BeginInvoke(DispatcherPriority.DataBind, action);
        }
    }

    // The document is safe in its journal; the person learns what happened and goes on.
    private void OnFailure(object sender, DispatcherUnhandledExceptionEventArgs e)
    {
        MessageBox.Show(
            $"GanGraph made an error of its own: {e.Exception.Message} What you did is kept. "
            + $"Report this with the graph.{Environment.NewLine}{Environment.NewLine}{e.Exception}",
            "GanGraph", MessageBoxButton.OK, MessageBoxImage.Error);
        e.Handled = true;
    }
}
