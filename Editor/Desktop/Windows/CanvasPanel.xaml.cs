using System.ComponentModel;
using System.Windows;
using System.Windows.Controls;
using System.Windows.Input;
using System.Windows.Media;
using System.Windows.Threading;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Palette;
using GanGraph.Editor.Desktop.Session;
using Nodify;
using Nodify.Events;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The canvas with the palette and the small map over it.</summary>
public partial class CanvasPanel : UserControl
{
    /// <summary>An empty canvas.</summary>
    public CanvasPanel()
    {
        NodifyEditor.EnableDraggingContainersOptimizations = false;
        NodifyEditor.EnableCuttingLinePreview = true;

        // The canvas keeps what it shows when it gets the keys.
        NodifyEditor.AutoFocusFirstElement = false;
        InitializeComponent();
        DataContextChanged += OnModelChanged;
        Editor.AddHandler(
            Connector.PendingConnectionCompletedEvent,
            new PendingConnectionEventHandler((_, _) => Model?.Canvas.Pending.End()), true);
        Editor.AddHandler(BaseConnection.SplitEvent, new ConnectionEventHandler(OnSplit));
        Editor.MouseDoubleClick += OnDoubleClick;
        Editor.PreviewMouseDown += (_, _) => Close();
        Editor.ViewportUpdated += (_, _) => Place();
    }

    private EditorModel? Model => DataContext as EditorModel;

    /// <summary>Where on the canvas something is dropped.</summary>
    public Spot SpotOf(DragEventArgs e)
    {
        Point at = Editor.ViewportTransform.Inverse?.Transform(e.GetPosition(Editor)) ?? default;
        return new Spot(at.X, at.Y);
    }

    /// <summary>The port or node that something is dropped on, as commands name it; null for the
    /// empty canvas.</summary>
    public string? EndOf(DragEventArgs e) => DataOf(e.OriginalSource) switch
    {
        PortItem port => port.End,
        NodeItem node => node.Id,
        _ => null,
    };

    /// <summary>Shows the whole of a graph that was opened.</summary>
    public void OnOpened() => Dispatcher.BeginInvoke(DispatcherPriority.ContextIdle, () =>
    {
        Editor.FitToScreen();
        if (Window.GetWindow(this)?.DataContext is not Shell { Start.IsOpen: true })
        {
            Editor.Focus();
        }
    });

    /// <summary>Gives the canvas menus for what the mouse is on.</summary>
    internal void UseMenus(MenuBuilder menus)
    {
        ContextMenu menu = new();
        Editor.ContextMenu = menu;
        Editor.ContextMenuOpening += (_, e) =>
            menus.Fill(menu, ContextActions.For(DataOf(e.OriginalSource), Model?.Canvas));
    }

    private static object? DataOf(object source)
    {
        for (DependencyObject? at = source as DependencyObject; at is not null and not NodifyEditor;
            at = VisualTreeHelper.GetParent(at))
        {
            if (at is FrameworkElement { DataContext: CanvasItem or WireItem or PortItem } element)
            {
                return element.DataContext;
            }
        }

        return null;
    }

    private void OnModelChanged(object sender, DependencyPropertyChangedEventArgs e)
    {
        if (e.OldValue is EditorModel old)
        {
            old.Palette.PropertyChanged -= OnPaletteChanged;
        }

        if (e.NewValue is EditorModel now)
        {
            now.Canvas.MouseAt = () => new Spot(Editor.MouseLocation.X, Editor.MouseLocation.Y);
            now.Palette.PropertyChanged += OnPaletteChanged;
        }
    }

    private void OnPaletteChanged(object? sender, PropertyChangedEventArgs e)
    {
        if (e.PropertyName == nameof(PaletteModel.IsOpen) && sender is PaletteModel palette)
        {
            Place();
            Dispatcher.BeginInvoke(DispatcherPriority.Input, () =>
            {
                if (palette.IsOpen)
                {
                    Palette.Begin();
                }
                else
                {
                    Editor.Focus();
                }
            });
        }
    }

    // The palette opens where the node will stand, but wholly inside the canvas.
    private void Place()
    {
        if (Model?.Palette is { IsOpen: true } palette)
        {
            Point at = Editor.ViewportTransform.Transform(new Point(palette.At.X, palette.At.Y));
            System.Windows.Controls.Canvas.SetLeft(
                Palette, Math.Max(8, Math.Min(at.X, ActualWidth - Palette.Width - 8)));
            System.Windows.Controls.Canvas.SetTop(
                Palette, Math.Max(8, Math.Min(at.Y, ActualHeight - PalettePanel.MostHeight - 8)));
        }
    }

    private void Close()
    {
        if (Model is EditorModel model)
        {
            model.Palette.IsOpen = false;
        }
    }

    private void OnSplit(object sender, ConnectionEventArgs e)
    {
        if (e.Connection is WireItem wire)
        {
            Model?.Canvas.InsertInto(wire, new Spot(e.SplitLocation.X, e.SplitLocation.Y));
            e.Handled = true;
        }
    }

    private void OnDoubleClick(object sender, MouseButtonEventArgs e)
    {
        if (e.ChangedButton == MouseButton.Left && DataOf(e.OriginalSource) is null)
        {
            Model?.Canvas.AddAt(Model.Canvas.Mouse);
            e.Handled = true;
        }
    }

    private void OnMapZoom(object sender, ZoomEventArgs e) =>
        Editor.ZoomAtPosition(e.Zoom, e.Location);
}
