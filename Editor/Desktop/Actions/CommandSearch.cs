using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Finds an action by its words and does it.</summary>
/// <param name="actions">All actions; asked when it is opened.</param>
public sealed class CommandSearch(Func<IReadOnlyList<EditorAction>> actions)
    : SearchModel<EditorAction>
{
    /// <summary>The name of the action that opens it.</summary>
    internal const string Id = "view.commands";

    /// <summary>Does something once the window has its keys back.</summary>
    public Action<Action> Later { get; set; } = act => act();

    /// <summary>Opens it.</summary>
    public void Open() => Begin();

    /// <summary>Does the chosen action.</summary>
    public override void Pick()
    {
        IsOpen = false;
        if (Chosen is EditorAction action)
        {
            Later(() => action.Act.Execute(null));
        }
    }

    /// <summary>The actions that can be done now and whose words, menu or keys hold all that is
    /// typed; those that begin with it come first.</summary>
    protected override IEnumerable<EditorAction> Find(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return actions()
            .Where(action => action.Id != Id && action.Act.CanExecute(null)
                && parts.All(part => action.Spoken.Contains(
                    part, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(action => parts.Length > 0 && action.WordsNow.StartsWith(
                parts[0], StringComparison.OrdinalIgnoreCase));
    }
}
