namespace GanGraph.Engine.Documents;

/// <summary>A document whose nodes have been made, their settings set, their wires tied.</summary>
public sealed class BoundGraph
{
    /// <summary>The document in force: the file with the overrides in it and old nodes brought
    /// up to date.</summary>
    public required GraphDocument Document { get; init; }

    /// <summary>The document in force as canonical text, without absolute paths, as it belongs
    /// into the files that the graph makes; written when it is first asked for.</summary>
    public string EffectiveText => Text.Value;

    /// <summary>Every node, each after the nodes it takes from; equal ranks by id.</summary>
    public required IReadOnlyList<BoundNode> Nodes { get; init; }

    /// <summary>Frames a second of everything in the graph.</summary>
    public required FrameRate Rate { get; init; }

    /// <summary>Width of the graph's pictures in pixels; 0 when left open.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the graph's pictures in pixels; 0 when left open.</summary>
    public required int Height { get; init; }

    /// <summary>The seed from which nodes derive their own.</summary>
    public required long Seed { get; init; }

    /// <summary>Writes <see cref="EffectiveText"/>.</summary>
    internal Lazy<string> Text { get; init; } = new("");
}
