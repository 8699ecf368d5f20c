using System.Windows;
using System.Windows.Input;
using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>The keys of a panel in which something is searched.</summary>
internal static class SearchKeys
{
    private const int Page = 6;

    /// <summary>Gives a panel its keys. It closes when the keys go elsewhere.</summary>
    public static void Give(FrameworkElement panel)
    {
        panel.PreviewKeyDown += (_, e) =>
            e.Handled = panel.DataContext is ISearch search && Take(search, e.Key);
        panel.IsKeyboardFocusWithinChanged += (_, e) =>
        {
            if (e.NewValue is false && panel.DataContext is ISearch search)
            {
                search.IsOpen = false;
            }
        };
    }

    private static bool Take(ISearch search, Key key)
    {
        switch (key)
        {
            case Key.Down:
                search.Step(1);
                return true;
            case Key.Up:
                search.Step(-1);
                return true;
            case Key.PageDown:
                search.Step(Page);
                return true;
            case Key.PageUp:
                search.Step(-Page);
                return true;
            case Key.Enter:
                search.Pick();
                return true;
            case Key.Escape or Key.Tab:
                search.IsOpen = false;
                return true;
            default:
                return false;
        }
    }
}
