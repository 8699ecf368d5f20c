using System.Windows;
using System.Windows.Automation;
using System.Windows.Controls;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Asks which of several things to do, or for a line of text.</summary>
public partial class AskWindow : Window
{
    /// <summary>A question.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="text">What there is to know.</param>
    /// <param name="choices">What can be done, the usual thing first, the harmless thing last.
    /// </param>
    public AskWindow(string title, string text, IReadOnlyList<string> choices)
    {
        InitializeComponent();
        Title = title;
        Words.Text = text;
        for (int i = 0; i < choices.Count; i++)
        {
            int choice = i;
            Button button = new()
            {
                Content = choices[i],
                Margin = new Thickness(8, 0, 0, 0),
                MinWidth = 80,
                IsDefault = i == 0,
                IsCancel = i == choices.Count - 1,
            };
            AutomationProperties.SetName(button, choices[i]);
            button.Click += (_, _) =>
            {
                Choice = choice;
                Close();
            };
            Buttons.Children.Add(button);
        }

        Loaded += (_, _) => (Box.IsVisible ? Box : Buttons.Children[0]).Focus();
    }

    /// <summary>What was chosen, from 0; -1 for nothing.</summary>
    public int Choice { get; private set; } = -1;

    /// <summary>The line of text; giving one asks for it.</summary>
    public string Text
    {
        get => Box.Text;
        set
        {
            Box.Text = value;
            Box.Visibility = Visibility.Visible;
            Box.SelectAll();
        }
    }
}
