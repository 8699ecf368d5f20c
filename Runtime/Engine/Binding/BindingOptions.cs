using GanGraph.Engine.Files;

namespace GanGraph.Engine.Binding;

/// <summary>How a document is turned into nodes.</summary>
public sealed record BindingOptions
{
    /// <summary>Folders besides the graph's own in which assets may lie; full paths.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Hashes the assets whose hash stands in the file.</summary>
    public ContentHashes Hashes { get; init; } = new(null);

    /// <summary>The scripts that may run.</summary>
    public ScriptPermits Permits { get; init; } = ScriptPermits.OfThisPerson;
}
