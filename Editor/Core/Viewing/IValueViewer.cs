namespace GanGraph.Editor.Viewing;

/// <summary>Shows the values of one type of wire. A public class of this kind with a constructor
/// without parameters is all that a new type of value needs.</summary>
public interface IValueViewer
{
    /// <summary>The type that it shows, with everything derived from it.</summary>
    Type WireType { get; }

    /// <summary>How wires of the type are drawn.</summary>
    WireLook Look { get; }

    /// <summary>Types of values that help to show it when they are near, such as the generator
    /// that draws latents.</summary>
    IReadOnlyList<Type> Uses => [];

    /// <summary>Which frames of a stream it wants to show together, rising; unless it says
    /// otherwise the one asked for, or the first.</summary>
    /// <param name="length">Frames of the stream, at least 1;
    /// <see cref="Engine.StreamLengths.Endless"/> when it has no end.</param>
    /// <param name="request">What is asked for.</param>
    IReadOnlyList<long> Choose(long length, ViewRequest request) => [request.Frame];

    /// <summary>Shows a value; called on the device thread.</summary>
    /// <param name="value">A value of <see cref="WireType"/>; it stays as it is. Of a stream, a
    /// piece with the frames that were chosen.</param>
    /// <param name="request">How large, and what is known of the place it comes from.</param>
    Preview Show(object value, ViewRequest request);
}
