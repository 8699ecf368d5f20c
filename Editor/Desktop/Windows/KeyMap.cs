using System.Windows.Controls;
using System.Windows.Controls.Primitives;
using System.Windows.Input;
using GanGraph.Editor.Desktop.Actions;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Finds the action of a key.</summary>
internal sealed class KeyMap
{
    private readonly Dictionary<(Key Key, ModifierKeys With), EditorAction> _actions = [];

    /// <summary>The keys of the actions.</summary>
    public KeyMap(ActionTable actions)
    {
        KeyConverter keys = new();
        ModifierKeysConverter modifiers = new();
        foreach (EditorAction action in actions.All)
        {
            foreach (string spelled in action.Keys.Split(
                ", ", StringSplitOptions.RemoveEmptyEntries))
            {
                int plus = spelled.LastIndexOf('+');
                Key key = (Key)keys.ConvertFromInvariantString(spelled[(plus + 1)..])!;
                ModifierKeys with = plus < 0 ? ModifierKeys.None
                    : (ModifierKeys)modifiers.ConvertFromInvariantString(spelled[..plus])!;
                _actions.Add((key, with), action);
            }
        }
    }

    /// <summary>The action of a key that was pressed; null when it has none, or when it belongs to
    /// the text or list that has the keys.</summary>
    public EditorAction? Find(KeyEventArgs e)
    {
        Key key = e.Key == Key.System ? e.SystemKey : e.Key;
        if (!_actions.TryGetValue((key, Keyboard.Modifiers), out EditorAction? action))
        {
            return null;
        }

        bool isElsewhere = Keyboard.FocusedElement switch
        {
            Look.CurvePlot or TextBoxBase => true,
            MenuItem or ComboBox or ComboBoxItem or ListBoxItem => true,
            Nodify.Connector => key == Key.Delete,
            ButtonBase => key is Key.Tab or Key.Space,
            _ => false,
        };
        return isElsewhere && !action.InTexts ? null : action;
    }
}
