using System.Windows;
using System.Windows.Controls;
using System.Windows.Input;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>Lets Enter take over what was typed into a text box, and Escape put it back.</summary>
public static class Commit
{
    /// <summary>Whether a text box does so.</summary>
    public static readonly DependencyProperty OnEnterProperty = DependencyProperty.RegisterAttached(
        "OnEnter", typeof(bool), typeof(Commit), new PropertyMetadata(false, OnChanged));

    /// <summary>Whether a text box does so.</summary>
    public static bool GetOnEnter(DependencyObject box) => (bool)box.GetValue(OnEnterProperty);

    /// <summary>Says whether a text box does so.</summary>
    public static void SetOnEnter(DependencyObject box, bool value) =>
        box.SetValue(OnEnterProperty, value);

    private static void OnChanged(DependencyObject box, DependencyPropertyChangedEventArgs e)
    {
        if (box is TextBox text && e.NewValue is true)
        {
            text.PreviewKeyDown += OnKey;
        }
    }

    private static void OnKey(object sender, KeyEventArgs e)
    {
        TextBox box = (TextBox)sender;
        if (e.Key == Key.Enter)
        {
            box.GetBindingExpression(TextBox.TextProperty)?.UpdateSource();
            box.SelectAll();
            e.Handled = true;
        }
        else if (e.Key == Key.Escape)
        {
            box.GetBindingExpression(TextBox.TextProperty)?.UpdateTarget();
        }
    }
}
