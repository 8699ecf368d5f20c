using System.ComponentModel;
using System.Globalization;
using System.Windows;
using System.Windows.Automation;
using System.Windows.Automation.Peers;
using System.Windows.Input;
using System.Windows.Media;
using GanGraph.Editor.Desktop.Inspecting;
using GanGraph.Editor.Desktop.Inspecting.Curves;
using GanGraph.Engine.Curves;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>The drawing of a curve over time. A double click adds a point; points are dragged, or
/// chosen by Page Up and Page Down and moved by the arrow keys; Delete takes one away.</summary>
public sealed class CurvePlot : FrameworkElement
{
    /// <summary>The curve.</summary>
    public static readonly DependencyProperty CurveProperty = DependencyProperty.Register(
        nameof(Curve), typeof(CurveModel), typeof(CurvePlot),
        new PropertyMetadata(null, (plot, e) => ((CurvePlot)plot).OnCurveChanged(e)));

    /// <summary>The colour of the curve.</summary>
    public static readonly DependencyProperty LineProperty = DependencyProperty.Register(
        nameof(Line), typeof(Brush), typeof(CurvePlot),
        new FrameworkPropertyMetadata(
            Brushes.Gray, FrameworkPropertyMetadataOptions.AffectsRender));

    /// <summary>The colour of the words and of the ground.</summary>
    public static readonly DependencyProperty GroundProperty = DependencyProperty.Register(
        nameof(Ground), typeof(Brush), typeof(CurvePlot),
        new FrameworkPropertyMetadata(
            Brushes.Gray, FrameworkPropertyMetadataOptions.AffectsRender));

    private const double Room = 9;
    private const double Reach = 12;
    private const double Dot = 4.5;

    private int _dragged = -1;

    /// <summary>A drawing that can have the keys.</summary>
    public CurvePlot()
    {
        Focusable = true;
        ClipToBounds = true;
    }

    /// <summary>The curve.</summary>
    public CurveModel? Curve
    {
        get => (CurveModel?)GetValue(CurveProperty);
        set => SetValue(CurveProperty, value);
    }

    /// <summary>The colour of the curve.</summary>
    public Brush Line
    {
        get => (Brush)GetValue(LineProperty);
        set => SetValue(LineProperty, value);
    }

    /// <summary>The colour of the words and of the ground.</summary>
    public Brush Ground
    {
        get => (Brush)GetValue(GroundProperty);
        set => SetValue(GroundProperty, value);
    }

    private double Across => Math.Max(1, ActualWidth - (2 * Room));

    private double Tall => Math.Max(1, ActualHeight - (2 * Room));

    /// <inheritdoc/>
    protected override AutomationPeer OnCreateAutomationPeer() => new Peer(this);

    /// <inheritdoc/>
    protected override void OnRender(DrawingContext drawing)
    {
        drawing.DrawRectangle(Brushes.Transparent, null, new Rect(RenderSize));
        if (Curve is not CurveModel curve)
        {
            return;
        }

        CurveFrame frame = curve.Frame;
        Pen ground = new(Ground, 0.5);
        foreach (double value in new[] { frame.Low, frame.High })
        {
            double y = PlaceOf(frame, 0, value).Y;
            drawing.DrawLine(ground, new Point(Room, y), new Point(ActualWidth - Room, y));
        }

        Write(drawing, NumberWords.Of(Math.Round(frame.High, 3)), Room + 2, Room + 1, false);
        Write(drawing, NumberWords.Of(Math.Round(frame.Low, 3)), Room + 2,
            ActualHeight - Room - 15, false);
        Write(drawing, $"{NumberWords.Of(Math.Round(frame.Seconds, 2))} s",
            ActualWidth - Room - 2, ActualHeight - Room - 15, true);
        drawing.DrawGeometry(null, new Pen(Line, 2), Outline(curve, frame));
        for (int i = 0; i < curve.Points.Count; i++)
        {
            CurvePoint point = curve.Points[i];
            Point at = PlaceOf(frame, point.Seconds, point.Value);
            bool isChosen = i == curve.Chosen;
            if (isChosen && IsKeyboardFocused)
            {
                drawing.DrawEllipse(null, new Pen(Ground, 1.5), at, Dot + 4, Dot + 4);
            }

            drawing.DrawEllipse(
                isChosen ? Line : Brushes.Transparent, new Pen(Line, 2), at, Dot, Dot);
        }
    }

    /// <inheritdoc/>
    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        Focus();
        if (Curve is CurveModel curve)
        {
            Point at = e.GetPosition(this);
            int near = Near(curve, at);
            if (near >= 0)
            {
                _dragged = near;
                curve.BeginDrag(near);
                CaptureMouse();
            }
            else if (e.ClickCount == 2)
            {
                (double seconds, double value) = NumbersAt(curve.Frame, at);
                curve.Add(seconds, value);
            }

            InvalidateVisual();
        }

        e.Handled = true;
    }

    /// <inheritdoc/>
    protected override void OnMouseMove(MouseEventArgs e)
    {
        if (_dragged >= 0 && Curve is CurveModel curve)
        {
            (double seconds, double value) = NumbersAt(curve.Frame, e.GetPosition(this));
            curve.Move(_dragged, seconds, value);
        }
    }

    /// <inheritdoc/>
    protected override void OnMouseLeftButtonUp(MouseButtonEventArgs e) => ReleaseMouseCapture();

    /// <inheritdoc/>
    protected override void OnLostMouseCapture(MouseEventArgs e)
    {
        if (_dragged >= 0)
        {
            _dragged = -1;
            Curve?.EndDrag();
        }
    }

    /// <inheritdoc/>
    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (Curve is CurveModel curve)
        {
            e.Handled = new CurveKeys(curve).Take(e.Key, Keyboard.Modifiers);
        }

        base.OnKeyDown(e);
    }

    /// <inheritdoc/>
    protected override void OnIsKeyboardFocusedChanged(DependencyPropertyChangedEventArgs e)
    {
        InvalidateVisual();
        base.OnIsKeyboardFocusedChanged(e);
    }

    private void OnCurveChanged(DependencyPropertyChangedEventArgs e)
    {
        if (e.OldValue is CurveModel old)
        {
            old.PropertyChanged -= OnPointsChanged;
        }

        if (e.NewValue is CurveModel now)
        {
            now.PropertyChanged += OnPointsChanged;
            AutomationProperties.SetName(this, now.Spoken);
        }

        InvalidateVisual();
    }

    private void OnPointsChanged(object? sender, PropertyChangedEventArgs e)
    {
        if (Curve is CurveModel curve && e.PropertyName == nameof(CurveModel.Spoken))
        {
            AutomationProperties.SetName(this, curve.Spoken);
        }

        InvalidateVisual();
    }

    private Point PlaceOf(CurveFrame frame, double seconds, double value) => new(
        Room + (frame.Across(seconds) * Across), Room + (frame.Down(value) * Tall));

    private (double Seconds, double Value) NumbersAt(CurveFrame frame, Point at) => (
        frame.SecondsAt((at.X - Room) / Across), frame.ValueAt((at.Y - Room) / Tall));

    private int Near(CurveModel curve, Point at)
    {
        (int index, double distance) = curve.Points
            .Select((point, i) => (
                i, (PlaceOf(curve.Frame, point.Seconds, point.Value) - at).Length))
            .MinBy(point => point.Length);
        return distance <= Reach ? index : -1;
    }

    private StreamGeometry Outline(CurveModel curve, CurveFrame frame)
    {
        const int Steps = 160;
        IEnumerable<double> times = Enumerable.Range(0, Steps + 1)
            .Select(i => (double)i / Steps * frame.Seconds)
            .Concat(curve.Points.SelectMany(point =>
                new[] { Math.Max(0, point.Seconds - 1e-6), point.Seconds }))
            .Order();
        StreamGeometry outline = new();
        using (StreamGeometryContext pen = outline.Open())
        {
            pen.BeginFigure(PlaceOf(frame, 0, curve.At(0)), false, false);
            pen.PolyLineTo(
                [.. times.Select(time => PlaceOf(frame, time, curve.At(time)))], true, true);
        }

        outline.Freeze();
        return outline;
    }

    private void Write(DrawingContext drawing, string text, double x, double y, bool toLeft)
    {
        FormattedText words = new(
            text, CultureInfo.InvariantCulture, FlowDirection.LeftToRight, new Typeface("Segoe UI"),
            10.5, Ground, VisualTreeHelper.GetDpi(this).PixelsPerDip);
        drawing.DrawText(words, new Point(toLeft ? x - words.Width : x, y));
    }

    private sealed class Peer(CurvePlot plot) : FrameworkElementAutomationPeer(plot)
    {
        protected override AutomationControlType GetAutomationControlTypeCore() =>
            AutomationControlType.Custom;

        protected override string GetLocalizedControlTypeCore() => "curve";
    }
}
