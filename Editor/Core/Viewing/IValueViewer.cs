namespace GanGraph.Editor.Viewing;

/// <summary>Shows the values of one type of wire.</summary>
public interface IValueViewer
{
    /// <summary>The type that it shows, with everything derived from it.</summary>
    Type WireType { get; }

    /// <summary>How wires of the type are drawn.</summary>
    WireLook Look { get; }

    /// <summary>Shows a value.</summary>
    /// <param name="value">A value of <see cref="WireType"/>; it stays as it is.</param>
    /// <param name="request">How large, and what is known of the place it comes from.</param>
    Preview Show(object value, ViewRequest request);
}
