namespace GanGraph.Engine.Files;

/// <summary>Where an asset lies, or why it cannot be read.</summary>
/// <param name="Path">Full path with all links followed; empty when <paramref name="Fault"/>
/// says why there is none.</param>
/// <param name="Code">Kind of the problem; empty when there is none.</param>
/// <param name="Fault">What was found, what is wanted, what to do; empty when all is well.
/// </param>
internal sealed record AssetPlace(string Path, string Code, string Fault)
{
    /// <summary>Whether the asset can be read.</summary>
    public bool IsFound => Code.Length == 0;
}
