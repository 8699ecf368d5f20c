using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Everything a person can do: it feeds the menus, the keys, the search
/// and the table of keys.
/// </summary>
public sealed class ActionTable
{
    /// <summary>The actions of a window.</summary>
    /// <param name="shell">The window.</param>
    /// <param name="view">What only the drawn window can do.</param>
    public ActionTable(Shell shell, ICanvasView view)
    {
        IReadOnlyList<EditorAction> all = [];
        Search = new CommandSearch(() => all);
        all =
        [
            .. FileActions.Of(shell),
            .. EditActions.Of(shell, view),
            .. NodeActions.Of(shell),
            .. NoteActions.Of(shell),
            .. ArrangeActions.Of(shell),
            .. RunActions.Of(shell),
            .. ViewActions.Of(shell, view, Search),
        ];
        All = all;
    }

    /// <summary>The menus in their order.</summary>
    public static IReadOnlyList<string> Menus { get; } =
        ["_File", "_Edit", "_Node", "_Arrange", "_Run", "_View", "_Help"];

    /// <summary>All actions in the order of the menus.</summary>
    public IReadOnlyList<EditorAction> All { get; }

    /// <summary>Finds an action by its words.</summary>
    public CommandSearch Search { get; }

    /// <summary>The action of a name.</summary>
    public EditorAction this[string id] => All.First(action => action.Id == id);

    /// <summary>Looks anew at what can be done.</summary>
    public void Refresh()
    {
        foreach (EditorAction action in All)
        {
            action.Act.Refresh();
        }
    }
}
