using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>A tile of a contact sheet.</summary>
/// <param name="index">Its place on the sheet, from 0.</param>
/// <param name="pick">Does what a click on it does.</param>
public sealed class SheetTile(int index, Action<SheetTile> pick) : Notifying
{
    private string _name = "";
    private bool _isLocked;
    private string _number = "";

    /// <summary>Its place on the sheet, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>What it shows.</summary>
    public string Name
    {
        get => _name;
        set => Become(ref _name, value, nameof(Name));
    }

    /// <summary>Whether it is a key that is locked.</summary>
    public bool IsLocked
    {
        get => _isLocked;
        set => Become(ref _isLocked, value, nameof(IsLocked));
    }

    /// <summary>Its number in the order that is being clicked, or among the picks; empty while it
    /// has none.</summary>
    public string Number
    {
        get => _number;
        set => Become(ref _number, value, nameof(Number));
    }

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => Name + (IsLocked ? ", locked" : "")
        + (Number.Length > 0 ? $", number {Number}" : "");

    /// <summary>Does what a click on it does.</summary>
    public Act Pick => new(() => pick(this));

    private void Become<T>(ref T field, T value, string name)
    {
        if (Set(ref field, value, name))
        {
            Tell(nameof(Spoken));
        }
    }
}
