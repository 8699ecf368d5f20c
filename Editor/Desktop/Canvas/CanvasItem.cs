using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>Something that stands on the canvas and can be selected and moved.</summary>
/// <param name="key">Its name in commands: a node id, <c>group:ID</c>, <c>note:ID</c> or
/// <c>reroute:ID</c>.</param>
public abstract class CanvasItem(string key) : Notifying
{
    private Spot _at;
    private Extent _size;
    private bool _isSelected;

    /// <summary>Tells that it was selected or is so no longer.</summary>
    public event Action<CanvasItem>? SelectionChanged;

    /// <summary>Its name in commands.</summary>
    public string Key { get; } = key;

    /// <summary>What a person hears who cannot see it.</summary>
    public abstract string Spoken { get; }

    /// <summary>Where it is shown; the window writes it while it is dragged.</summary>
    public Spot At
    {
        get => _at;
        set
        {
            if (Set(ref _at, value))
            {
                OnMoved();
            }
        }
    }

    /// <summary>Where it stands in the document.</summary>
    public Spot Settled { get; private set; }

    /// <summary>How large it is drawn; the window writes it.</summary>
    public Extent Size
    {
        get => _size;
        set => Set(ref _size, value);
    }

    /// <summary>Whether it is selected.</summary>
    public bool IsSelected
    {
        get => _isSelected;
        set
        {
            if (Set(ref _isSelected, value))
            {
                SelectionChanged?.Invoke(this);
            }
        }
    }

    /// <summary>Whether it was dragged away from where it stands in the document.</summary>
    public bool IsMoved => At.Place != Settled.Place;

    /// <summary>Puts it where the document has it.</summary>
    public void Settle(Spot at)
    {
        Settled = at;
        At = at;
    }

    /// <summary>Looks at what depends on its place.</summary>
    protected virtual void OnMoved()
    {
    }
}
