namespace GanGraph.Engine;

/// <summary>What a node has a name for.</summary>
internal enum PortKind
{
    /// <summary>An input.</summary>
    Input,

    /// <summary>A setting.</summary>
    Setting,

    /// <summary>An output.</summary>
    Output,
}
