namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>On which side of a node a port is.</summary>
public enum PortSide
{
    /// <summary>On the left, where wires end.</summary>
    Input,

    /// <summary>On the right, where wires begin.</summary>
    Output,
}
