namespace GanGraph.Engine.Documents;

/// <summary>Whether a node takes part in a run.</summary>
public enum NodeMode
{
    /// <summary>It runs.</summary>
    Run,

    /// <summary>It is stepped over: what comes in at a <see cref="Through{T}"/> goes out.</summary>
    Bypass,

    /// <summary>It is left out together with everything that needs it.</summary>
    Mute,
}
