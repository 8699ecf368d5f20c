namespace GanGraph.Engine;

/// <summary>One end of a wire. Its name is that of the property that holds it.</summary>
public abstract class Port
{
    /// <summary>Name in the graph file, in camel case.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>What travels here.</summary>
    public abstract Type WireType { get; }

    /// <summary>Whether it travels span by span rather than once.</summary>
    public bool IsStream => typeof(IStreamed).IsAssignableFrom(WireType);

    /// <summary>What is known of what travels here before anything runs, for example in which
    /// space latents lie; null when nothing is.</summary>
    public object? Known { get; internal set; }

    /// <summary>What is on the port at the moment.</summary>
    internal object? Held { get; set; }
}
