using System.Collections.ObjectModel;
using System.Windows;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>The colours of the window: dark, light or high contrast.</summary>
internal static class Theme
{
    private const string Fluent =
        "pack://application:,,,/PresentationFramework.Fluent;component/Themes/Fluent.";

    private const string Own = "pack://application:,,,/gangraph-desktop;component/Look/";

    /// <summary>Gives all windows other colours.</summary>
    /// <param name="name"><c>dark</c>, <c>light</c> or <c>contrast</c>.</param>
    public static void Apply(string name)
    {
        Collection<ResourceDictionary> parts = Application.Current.Resources.MergedDictionaries;
        parts.Clear();
        Add($"{Fluent}{(name == "light" ? "Light" : "Dark")}.xaml");
        Add($"{Own}Colors.{name}.xaml");
        Add($"{Own}Icons.xaml");
        Add($"{Own}Controls.xaml");
        Add($"{Own}Ports.xaml");
        Add($"{Own}Graph.xaml");
        Add($"{Own}Fields.xaml");

        // Each part builds on those before it, which must be there when it is read.
        void Add(string source) =>
            parts.Add(new ResourceDictionary { Source = new Uri(source) });
    }
}
