using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>A value of a list.</summary>
/// <param name="list">The list.</param>
/// <param name="index">Its place in it, from 0.</param>
public sealed class ListRow(ListField list, int index) : Notifying
{
    private string _text = "";

    /// <summary>Its place as people count.</summary>
    public int Position => index + 1;

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => $"{list.Name}, value {Position}";

    /// <summary>Whether it is a seed.</summary>
    public bool IsSeed => list.IsSeeds;

    /// <summary>The value.</summary>
    public string Text
    {
        get => _text;
        set
        {
            if (value != _text)
            {
                list.Put(index, value);
            }
        }
    }

    /// <summary>Throws it anew.</summary>
    public Act Reroll { get; } = new(() => list.Reroll(index));

    /// <summary>Moves it one up.</summary>
    public Act Up { get; } = new(() => list.Move(index, -1));

    /// <summary>Moves it one down.</summary>
    public Act Down { get; } = new(() => list.Move(index, 1));

    /// <summary>Takes it away.</summary>
    public Act Remove { get; } = new(() => list.Remove(index));

    /// <summary>Shows a value.</summary>
    internal void Show(string text)
    {
        _text = text;
        Tell(nameof(Text));
    }
}
