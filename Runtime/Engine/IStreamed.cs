namespace GanGraph.Engine;

/// <summary>A wire type that travels span by span, such as pictures or latents. Every other
/// wire type is a value that is the same for the whole film.</summary>
/// <remarks>What a node puts on an output belongs to the executor, which disposes it when the
/// last consumer has had it; a node that passes its input on makes an alias.</remarks>
public interface IStreamed : IDisposable
{
    /// <summary>How many frames this piece holds.</summary>
    int Count { get; }

    /// <summary>Some of the frames, as a piece of its own with its own lifetime.</summary>
    IStreamed Slice(int start, int count);

    /// <summary>The frames of all pieces in order, as one piece with its own lifetime.</summary>
    /// <param name="parts">Pieces of the same type as this one.</param>
    IStreamed Join(IReadOnlyList<IStreamed> parts);
}
