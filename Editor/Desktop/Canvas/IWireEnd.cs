using System.ComponentModel;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>Something that a line can be drawn to: a port or a knot.</summary>
public interface IWireEnd : INotifyPropertyChanged
{
    /// <summary>The middle of it on the canvas; the window writes it.</summary>
    Spot Anchor { get; set; }
}
