using System.Collections.ObjectModel;

namespace GanGraph.Editor.Desktop.Binding;

/// <summary>A field to type in, with a list of what was found under it: the arrow keys choose,
/// Enter takes.</summary>
/// <typeparam name="T">What is found.</typeparam>
public abstract class SearchModel<T> : Notifying, ISearch
    where T : class
{
    private bool _isOpen;
    private string _text = "";
    private T? _chosen;

    /// <inheritdoc/>
    public bool IsOpen
    {
        get => _isOpen;
        set => Set(ref _isOpen, value);
    }

    /// <summary>What was typed.</summary>
    public string Text
    {
        get => _text;
        set
        {
            if (Set(ref _text, value))
            {
                Show();
            }
        }
    }

    /// <summary>What was found, the best first.</summary>
    public ObservableCollection<T> Entries { get; } = [];

    /// <summary>The one that Enter takes.</summary>
    public T? Chosen
    {
        get => _chosen;
        set => Set(ref _chosen, value);
    }

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Entries.Count == 0;

    /// <inheritdoc/>
    public void Step(int by)
    {
        if (Entries.Count > 0)
        {
            int now = Chosen is null ? -1 : Entries.IndexOf(Chosen);
            Chosen = Entries[Math.Clamp(now + by, 0, Entries.Count - 1)];
        }
    }

    /// <inheritdoc/>
    public abstract void Pick();

    /// <summary>Finds what fits a text, the best first.</summary>
    protected abstract IEnumerable<T> Find(string text);

    /// <summary>Opens it with nothing typed.</summary>
    protected void Begin()
    {
        _text = "";
        Tell(nameof(Text));
        Show();
        IsOpen = true;
    }

    private void Show()
    {
        Entries.Clear();
        foreach (T found in Find(Text))
        {
            Entries.Add(found);
        }

        Chosen = Entries.FirstOrDefault();
        Tell(nameof(IsEmpty));
    }
}
