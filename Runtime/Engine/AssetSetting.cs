namespace GanGraph.Engine;

/// <summary>A file or folder that a node reads: <c>asset:name</c> from the graph's assets,
/// or a path relative to the graph. Its content, not its path, is part of the key.</summary>
public sealed class AssetSetting : Setting<string>
{
    /// <summary>Declares a setting for a file or folder to read.</summary>
    /// <param name="kind">What is expected there.</param>
    /// <param name="optional">The node also runs when it is empty.</param>
    public AssetSetting(AssetKind kind, bool optional = false)
        : base("")
    {
        Kind = kind;
        Optional = optional;
    }

    /// <summary>What is expected there.</summary>
    public AssetKind Kind { get; }

    /// <summary>Whether the node also runs when it is empty.</summary>
    public bool Optional { get; }

    /// <summary>Full path of what it names, where it was looked for before anything runs and found
    /// in a place that may be read; else null. For <see cref="Node.Foresee"/>.</summary>
    public string? Found { get; internal set; }

    /// <summary>Whether a file or folder is named.</summary>
    public bool IsSet => Value.Length > 0;
}
