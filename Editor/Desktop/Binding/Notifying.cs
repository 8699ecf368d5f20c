using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GanGraph.Editor.Desktop.Binding;

/// <summary>Something that the window shows and that tells when it changes.</summary>
public abstract class Notifying : INotifyPropertyChanged
{
    /// <inheritdoc/>
    public event PropertyChangedEventHandler? PropertyChanged;

    /// <summary>Gives a field a value and tells of it; false when it had that value.</summary>
    protected bool Set<T>(ref T field, T value, [CallerMemberName] string name = "")
    {
        if (EqualityComparer<T>.Default.Equals(field, value))
        {
            return false;
        }

        field = value;
        Tell(name);
        return true;
    }

    /// <summary>Tells that properties have changed.</summary>
    protected void Tell(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        }
    }
}
