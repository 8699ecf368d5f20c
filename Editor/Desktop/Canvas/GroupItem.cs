namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A frame around items that belong together. It has no place of its own: it lies around
/// its items wherever they are.</summary>
/// <param name="id">Its name in the file.</param>
public sealed class GroupItem(string id) : CanvasItem($"group:{id}")
{
    private const double Margin = 20;
    private const double Header = 34;

    private string _title = "";
    private string _color = "";
    private Extent _frame = new(300, 200);
    private IReadOnlyList<CanvasItem> _members = [];

    /// <summary>Its name in the file.</summary>
    public string Id { get; } = id;

    /// <inheritdoc/>
    public override string Spoken => $"group {Title}, {_members.Count} items";

    /// <summary>Its title.</summary>
    public string Title
    {
        get => _title;
        set
        {
            if (Set(ref _title, value))
            {
                Tell(nameof(Spoken));
            }
        }
    }

    /// <summary>Name of its colour.</summary>
    public string Color
    {
        get => _color;
        set => Set(ref _color, value);
    }

    /// <summary>How large the frame is.</summary>
    public Extent Frame
    {
        get => _frame;
        set => Set(ref _frame, value);
    }

    /// <summary>What it lies around.</summary>
    public IReadOnlyList<CanvasItem> Members
    {
        get => _members;
        set
        {
            Listen(_members, on: false);
            _members = value;
            Listen(_members, on: true);
            Enclose();
            Tell(nameof(Spoken));
        }
    }

    /// <summary>Lays the frame around its items.</summary>
    public void Enclose()
    {
        if (_members.Count == 0)
        {
            return;
        }

        double left = _members.Min(item => item.At.X) - Margin;
        double top = _members.Min(item => item.At.Y) - Margin - Header;
        double right = _members.Max(item => item.At.X + item.Size.Width) + Margin;
        double bottom = _members.Max(item => item.At.Y + item.Size.Height) + Margin;
        Settle(new Spot(left, top));
        Frame = new Extent(right - left, bottom - top);
    }

    private void Listen(IReadOnlyList<CanvasItem> items, bool on)
    {
        foreach (CanvasItem item in items)
        {
            item.PropertyChanged -= OnItemChanged;
            if (on)
            {
                item.PropertyChanged += OnItemChanged;
            }
        }
    }

    // While the frame itself is dragged with its items, both move by the same way already.
    private void OnItemChanged(object? sender, System.ComponentModel.PropertyChangedEventArgs e)
    {
        if (e.PropertyName is nameof(At) or nameof(Size) && !IsSelected)
        {
            Enclose();
        }
    }
}
