namespace GanGraph.Engine;

/// <summary>Where a wire begins.</summary>
public abstract class Output : Port
{
    /// <summary>Whether any wire begins here; what nobody takes need not be computed.</summary>
    public bool Connected { get; internal set; }
}

/// <summary>Where wires of type <typeparamref name="T"/> begin.</summary>
/// <typeparam name="T">What travels on the wires.</typeparam>
public sealed class Output<T> : Output
    where T : class
{
    /// <inheritdoc/>
    public override Type WireType => typeof(T);

    /// <summary>Says what is known of what will travel here; see <see cref="Node.Foresee"/>.
    /// </summary>
    /// <param name="facts">A record that the nodes at the other end understand; null for
    /// nothing.</param>
    public void Foretell(object? facts) => Known = facts;

    /// <summary>What the node puts on its wires; it belongs to the executor from then on.</summary>
    public T? Value
    {
        get => (T?)Held;
        set => Held = value;
    }
}
