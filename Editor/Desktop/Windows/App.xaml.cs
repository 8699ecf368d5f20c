using System.Windows;
using System.Windows.Threading;
using GanGraph.Editor.Desktop.Look;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Effects;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The program: opens the window with the graph that the command line names.</summary>
public partial class App : Application
{
    /// <inheritdoc/>
    protected override void OnStartup(StartupEventArgs e)
    {
        base.OnStartup(e);
        CommandLine line = CommandLine.Read(e.Args);
        DispatcherUnhandledException += OnFailure;
        Theme.Apply(line.Theme);
        Dialogs dialogs = new();
        Shell shell = new(Setup(line, dialogs), dialogs, new RecentGraphs(RecentGraphs.UsualFile))
        {
            Theme = line.Theme,
        };
        shell.PropertyChanged += (_, change) =>
        {
            if (change.PropertyName == nameof(Shell.Theme))
            {
                Theme.Apply(shell.Theme);
            }
        };
        MainWindow window = new(shell);
        MainWindow = window;
        if (line.Graph is string graph)
        {
            shell.Open(graph);
        }
        else
        {
            shell.New();
        }

        window.Show();
        dialogs.Owner = window;
    }

    private EditorSetup Setup(CommandLine line, Dialogs dialogs) => new()
    {
        Catalogue = NodeCatalogue.From(typeof(EffectNode).Assembly),
        Looks = type => new WireLook("#8a8a8a", WireShape.Circle),
        Post = Post,
        ChooseFile = (kind, editor) => dialogs.ChooseFile(kind, editor.Path, line.Roots),
        Roots = line.Roots,
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
