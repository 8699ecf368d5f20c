using System.Globalization;
using System.Windows.Data;
using System.Windows.Media.Imaging;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>Turns previews into pictures.</summary>
public sealed class Pictures : IValueConverter
{
    private Pictures()
    {
    }

    /// <summary>The converter.</summary>
    public static Pictures Instance { get; } = new();

    /// <inheritdoc/>
    public object? Convert(
        object? value, Type targetType, object? parameter, CultureInfo culture) =>
        value is Preview preview
            ? preview.MediaType.StartsWith("image/", StringComparison.Ordinal)
                ? Decode(preview.Data)
                : CurveDrawing.Of(preview)
            : null;

    /// <inheritdoc/>
    public object ConvertBack(
        object? value, Type targetType, object? parameter, CultureInfo culture) =>
        System.Windows.DependencyProperty.UnsetValue;

    private static BitmapImage Decode(byte[] data)
    {
        BitmapImage image = new();
        image.BeginInit();
        image.CacheOption = BitmapCacheOption.OnLoad;
        image.StreamSource = new MemoryStream(data);
        image.EndInit();
        image.Freeze();
        return image;
    }
}
