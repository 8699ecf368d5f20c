using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A wire, or the part of one between two knots.</summary>
/// <param name="from">The output at which the wire begins, as node.output.</param>
/// <param name="to">The end of the wire, as node.input.</param>
/// <param name="start">Where this part begins.</param>
/// <param name="end">Where this part ends.</param>
/// <param name="look">How it is drawn.</param>
public sealed class WireItem(
    string from, string to, IWireEnd start, IWireEnd end, WireLook look) : Notifying
{
    private bool _isSelected;

    /// <summary>The output at which the wire begins.</summary>
    public string From { get; } = from;

    /// <summary>The end of the wire, which is also its name in commands.</summary>
    public string To { get; } = to;

    /// <summary>Where this part begins.</summary>
    public IWireEnd Start { get; } = start;

    /// <summary>Where this part ends.</summary>
    public IWireEnd End { get; } = end;

    /// <summary>How it is drawn.</summary>
    public WireLook Look { get; } = look;

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => $"wire from {From} to {To}";

    /// <summary>Whether it is selected.</summary>
    public bool IsSelected
    {
        get => _isSelected;
        set => Set(ref _isSelected, value);
    }

    /// <summary>Whether it is the same part of the same wire as another one.</summary>
    public bool IsLike(WireItem other) => From == other.From && To == other.To
        && ReferenceEquals(Start, other.Start) && ReferenceEquals(End, other.End);
}
