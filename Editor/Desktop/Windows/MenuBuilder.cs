using System.Windows;
using System.Windows.Automation;
using System.Windows.Controls;
using GanGraph.Editor.Desktop.Actions;
using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Windows;

/// <summary>Makes menus out of the table of actions.</summary>
/// <param name="actions">The table.</param>
/// <param name="shell">The window, for the graphs that were open last.</param>
internal sealed class MenuBuilder(ActionTable actions, Shell shell)
{
    /// <summary>Fills the bar of the window.</summary>
    public void Fill(Menu bar)
    {
        foreach (string name in ActionTable.Menus)
        {
            MenuItem menu = new() { Header = name };
            AutomationProperties.SetName(menu, name.Replace("_", ""));
            Add(menu.Items, actions.All.Where(action => action.Menu == name));
            if (name == "_File")
            {
                menu.Items.Add(Recent());
            }

            menu.SubmenuOpened += (_, e) =>
            {
                if (e.OriginalSource == menu)
                {
                    Refresh(menu.Items);
                }
            };
            bar.Items.Add(menu);
        }
    }

    /// <summary>Fills a menu for a place on the canvas with some actions.</summary>
    public void Fill(ContextMenu menu, IEnumerable<string> ids)
    {
        menu.Items.Clear();
        Add(menu.Items, ids.Select(id => actions[id]));
        Refresh(menu.Items);
    }

    private static void Add(ItemCollection items, IEnumerable<EditorAction> some)
    {
        foreach (EditorAction action in some)
        {
            if (action.BeginsPart && items.Count > 0)
            {
                items.Add(new Separator());
            }

            MenuItem item = new()
            {
                Header = action.Label,
                InputGestureText = action.KeyWords,
                Command = action.Act,
                Tag = action,
            };
            AutomationProperties.SetName(item, action.Words);
            items.Add(item);
        }
    }

    private static void Refresh(ItemCollection items)
    {
        foreach (MenuItem item in items.OfType<MenuItem>())
        {
            if (item.Tag is EditorAction action)
            {
                item.Header = action.LabelNow?.Invoke() ?? action.Label;
                action.Act.Refresh();
            }
        }
    }

    private MenuItem Recent()
    {
        MenuItem menu = new() { Header = "_Recent", ItemsSource = shell.Recent };
        AutomationProperties.SetName(menu, "Recent");
        menu.AddHandler(MenuItem.ClickEvent, new RoutedEventHandler((_, e) =>
        {
            if ((e.OriginalSource as MenuItem)?.DataContext is string path)
            {
                shell.Open(path);
                e.Handled = true;
            }
        }));
        return menu;
    }
}
