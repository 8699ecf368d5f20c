using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>A tile of a contact sheet.</summary>
/// <param name="index">Its place on the sheet, from 0.</param>
/// <param name="name">What it shows.</param>
/// <param name="isLocked">Whether it is a key that is locked.</param>
/// <param name="pick">Does what a click on it does.</param>
public sealed class SheetTile(int index, string name, bool isLocked, Action<SheetTile> pick)
    : Notifying
{
    private string _number = "";

    /// <summary>Its place on the sheet, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Whether it is a key that is locked.</summary>
    public bool IsLocked { get; } = isLocked;

    /// <summary>Its number in the order that is being clicked; empty while it has none.</summary>
    public string Number
    {
        get => _number;
        set
        {
            if (Set(ref _number, value))
            {
                Tell(nameof(Spoken));
            }
        }
    }

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => name + (IsLocked ? ", locked" : "")
        + (Number.Length > 0 ? $", number {Number}" : "");

    /// <summary>Does what a click on it does.</summary>
    public Act Pick => new(() => pick(this));
}
