namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A note on the canvas.</summary>
/// <param name="id">Its name in the file.</param>
public sealed class NoteItem(string id) : CanvasItem($"note:{id}")
{
    private string _text = "";
    private string _color = "";
    private Extent _paper = new(200, 100);

    /// <summary>Tells what a person has written on it.</summary>
    public event Action<string>? Typed;

    /// <summary>Its name in the file.</summary>
    public string Id { get; } = id;

    /// <inheritdoc/>
    public override string Spoken => $"note: {Text}";

    /// <summary>What stands on it.</summary>
    public string Text
    {
        get => _text;
        set
        {
            if (Set(ref _text, value))
            {
                Tell(nameof(Spoken), nameof(Writing));
            }
        }
    }

    /// <summary>What stands on it, to be written by a person.</summary>
    public string Writing
    {
        get => _text;
        set
        {
            if (value != _text)
            {
                Typed?.Invoke(value);
            }
        }
    }

    /// <summary>Name of its colour.</summary>
    public string Color
    {
        get => _color;
        set => Set(ref _color, value);
    }

    /// <summary>How large the paper is.</summary>
    public Extent Paper
    {
        get => _paper;
        set => Set(ref _paper, value);
    }
}
