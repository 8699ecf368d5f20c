namespace GanGraph.Engine;

/// <summary>Where a wire ends.</summary>
public abstract class Input : Port
{
    /// <summary>Whether the node also runs with nothing wired here.</summary>
    public bool Optional { get; private protected init; }

    /// <summary>Whether a stream is taken whole, before the first span.</summary>
    public bool Whole { get; private protected init; }

    /// <summary>Whether a wire ends here.</summary>
    public bool Connected { get; internal set; }
}

/// <summary>Where a wire of type <typeparamref name="T"/> ends.</summary>
/// <typeparam name="T">What travels on the wire.</typeparam>
public sealed class Input<T> : Input
    where T : class
{
    /// <summary>Declares an input.</summary>
    /// <param name="optional">The node also runs with nothing wired here.</param>
    /// <param name="whole">A stream is taken whole, before the first span.</param>
    public Input(bool optional = false, bool whole = false)
    {
        Optional = optional;
        Whole = whole;
    }

    /// <inheritdoc/>
    public override Type WireType => typeof(T);

    /// <summary>What the wire brings: the value, or the frames of the span asked for through
    /// <see cref="Node.Need"/>.</summary>
    /// <exception cref="GraphException">Nothing is wired here.</exception>
    /// <exception cref="InvalidOperationException">Read before the executor has filled it, or
    /// by a node that said its result is finished.</exception>
    public T Value => (T?)Held ?? throw (Connected
        ? new EmptyInputException($"{Name} was read while it holds nothing.")
        : new GraphException(
            $"{Name} is not connected. Wire an output of type {typeof(T).Name} to it."));

    /// <summary>What the wire brings, or null when nothing is wired here.</summary>
    public T? ValueOrNull => (T?)Held;
}
