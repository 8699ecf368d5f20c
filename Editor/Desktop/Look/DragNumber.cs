using System.Windows;
using System.Windows.Controls;
using System.Windows.Input;
using System.Windows.Media;
using GanGraph.Editor.Desktop.Inspecting;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>A number to type, to drag sideways, or to nudge with the arrow keys and the wheel.
/// Shift makes large steps, Ctrl small ones. The bar behind it shows where in its range it is.
/// </summary>
public sealed class DragNumber : TextBox
{
    /// <summary>The number.</summary>
    public static readonly DependencyProperty NumberProperty = DependencyProperty.Register(
        nameof(Number), typeof(NumberField), typeof(DragNumber),
        new PropertyMetadata(null, (box, e) => ((DragNumber)box).OnNumberChanged(e)));

    private const double Threshold = 3;

    private Point? _start;
    private double _last;
    private bool _isDragging;

    /// <summary>A text box with the look of one.</summary>
    public DragNumber()
    {
        SetResourceReference(StyleProperty, typeof(TextBox));
        Cursor = Cursors.SizeWE;
        Commit.SetOnEnter(this, true);
    }

    /// <summary>The number.</summary>
    public NumberField? Number
    {
        get => (NumberField?)GetValue(NumberProperty);
        set => SetValue(NumberProperty, value);
    }

    private static double Factor => Keyboard.Modifiers switch
    {
        ModifierKeys.Shift => 10,
        ModifierKeys.Control => 0.1,
        _ => 1,
    };

    /// <inheritdoc/>
    protected override void OnPreviewMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        if (!IsKeyboardFocused)
        {
            _start = e.GetPosition(this);
            _last = _start.Value.X;
            CaptureMouse();
            e.Handled = true;
        }

        base.OnPreviewMouseLeftButtonDown(e);
    }

    /// <inheritdoc/>
    protected override void OnPreviewMouseMove(MouseEventArgs e)
    {
        if (_start is Point start && Number is NumberField number)
        {
            double x = e.GetPosition(this).X;
            if (!_isDragging && Math.Abs(x - start.X) >= Threshold)
            {
                _isDragging = true;
                number.BeginDrag();
            }

            if (_isDragging)
            {
                number.Drag((x - _last) * Factor);
                _last = x;
            }

            e.Handled = true;
        }

        base.OnPreviewMouseMove(e);
    }

    /// <inheritdoc/>
    protected override void OnPreviewMouseLeftButtonUp(MouseButtonEventArgs e)
    {
        if (_start is not null)
        {
            ReleaseMouseCapture();
            if (!_isDragging)
            {
                Focus();
                SelectAll();
            }

            _start = null;
            _isDragging = false;
            e.Handled = true;
        }

        base.OnPreviewMouseLeftButtonUp(e);
    }

    /// <inheritdoc/>
    protected override void OnPreviewKeyDown(KeyEventArgs e)
    {
        if (e.Key is Key.Up or Key.Down && Number is NumberField number)
        {
            number.Nudge((e.Key == Key.Up ? 1 : -1) * Factor);
            e.Handled = true;
        }

        base.OnPreviewKeyDown(e);
    }

    /// <inheritdoc/>
    protected override void OnMouseWheel(MouseWheelEventArgs e)
    {
        if (IsKeyboardFocused && Number is NumberField number)
        {
            number.Nudge(Math.Sign(e.Delta) * Factor);
            e.Handled = true;
        }

        base.OnMouseWheel(e);
    }

    private void OnNumberChanged(DependencyPropertyChangedEventArgs e)
    {
        if (e.OldValue is NumberField old)
        {
            old.PropertyChanged -= OnFieldChanged;
        }

        if (e.NewValue is NumberField now)
        {
            now.PropertyChanged += OnFieldChanged;
            Fill();
        }
    }

    private void OnFieldChanged(object? sender, System.ComponentModel.PropertyChangedEventArgs e)
    {
        if (e.PropertyName == nameof(NumberField.Share))
        {
            Fill();
        }
    }

    // The share of the range as a bar behind the digits.
    private void Fill()
    {
        if (Number is not { HasRange: true } number
            || TryFindResource("Field.Fill") is not SolidColorBrush fill)
        {
            return;
        }

        GradientStopCollection stops =
        [
            new(fill.Color, 0), new(fill.Color, number.Share),
            new(Colors.Transparent, number.Share), new(Colors.Transparent, 1),
        ];
        Background = new LinearGradientBrush(stops, 0);
    }
}
