using System.Windows.Input;

namespace GanGraph.Editor.Desktop.Binding;

/// <summary>Something that a button, a key or a gesture does.</summary>
/// <param name="act">Does it, with what the gesture was made on.</param>
/// <param name="when">Whether it can be done now; null for always.</param>
public sealed class Act(Action<object?> act, Func<object?, bool>? when = null) : ICommand
{
    /// <summary>Does something that needs to know nothing.</summary>
    public Act(Action act, Func<bool>? when = null)
        : this(_ => act(), when is null ? null : _ => when())
    {
    }

    /// <inheritdoc/>
    public event EventHandler? CanExecuteChanged;

    /// <inheritdoc/>
    public bool CanExecute(object? parameter) => when?.Invoke(parameter) ?? true;

    /// <inheritdoc/>
    public void Execute(object? parameter)
    {
        if (CanExecute(parameter))
        {
            act(parameter);
        }
    }

    /// <summary>Tells that it may be possible now, or no longer.</summary>
    public void Refresh() => CanExecuteChanged?.Invoke(this, EventArgs.Empty);
}
