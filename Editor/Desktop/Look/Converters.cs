using System.Globalization;
using System.Windows;
using System.Windows.Data;
using System.Windows.Media;
using GanGraph.Editor.Desktop.Canvas;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>Turns what the models hold into what WPF draws with.</summary>
public sealed class Converters : IValueConverter
{
    private static readonly BrushConverter Brushes = new();

    private readonly Func<object?, object?, object> _there;
    private readonly Func<object, object> _back;

    private Converters(Func<object?, object?, object> there, Func<object, object>? back = null)
    {
        _there = there;
        _back = back ?? (_ => DependencyProperty.UnsetValue);
    }

    /// <summary>A point of the canvas.</summary>
    public static Converters Point { get; } = new(
        (value, _) => value is Spot spot ? new Point(spot.X, spot.Y) : default(Point),
        value => value is Point point ? new Spot(point.X, point.Y) : default(Spot));

    /// <summary>A size on the canvas.</summary>
    public static Converters Size { get; } = new(
        (value, _) => value is Extent size
            ? new Size(Math.Max(0, size.Width), Math.Max(0, size.Height))
            : default(Size),
        value => value is Size size ? new Extent(size.Width, size.Height) : default(Extent));

    /// <summary>A colour in hexadecimal digits.</summary>
    public static Converters Brush { get; } = new((value, _) =>
        value is string { Length: > 0 } text
            ? Brushes.ConvertFromInvariantString(text) ?? System.Windows.Media.Brushes.Gray
            : System.Windows.Media.Brushes.Gray);

    /// <summary>The name of a colour of a group or a note, as a brush of the theme.</summary>
    public static Converters Named { get; } = new((value, _) =>
        Application.Current.TryFindResource($"Paper.{value}")
        ?? Application.Current.FindResource("Paper.grey"));

    /// <summary>Shown when true, when a text is not empty, when there is something; the parameter
    /// <c>not</c> turns that round.</summary>
    public static Converters Shown { get; } = new((value, parameter) =>
    {
        bool isThere = value switch
        {
            bool yes => yes,
            string text => text.Length > 0,
            int count => count > 0,
            _ => value is not null,
        };
        return isThere != (parameter as string == "not") ? Visibility.Visible
            : Visibility.Collapsed;
    });

    /// <summary>The opposite.</summary>
    public static Converters Not { get; } = new(
        (value, _) => value is not true, value => value is not true);

    /// <summary>A share as a width, out of the width that the parameter gives.</summary>
    public static Converters Width { get; } = new((value, parameter) =>
        value is double share
        && double.TryParse($"{parameter}", CultureInfo.InvariantCulture, out double whole)
            ? Math.Max(0, share * whole)
            : 0.0);

    /// <inheritdoc/>
    public object Convert(object? value, Type targetType, object? parameter, CultureInfo culture) =>
        _there(value, parameter);

    /// <inheritdoc/>
    public object ConvertBack(
        object? value, Type targetType, object? parameter, CultureInfo culture) =>
        value is null ? DependencyProperty.UnsetValue : _back(value);
}
