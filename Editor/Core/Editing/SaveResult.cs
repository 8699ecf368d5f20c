namespace GanGraph.Editor.Editing;

/// <summary>What became of saving.</summary>
/// <param name="Refusal">Why nothing was written; null when the file is written.</param>
/// <param name="Revision">The revision that was written or would have been.</param>
public sealed record SaveResult(Refusal? Refusal, long Revision)
{
    /// <summary>Whether the file is written.</summary>
    public bool IsSaved => Refusal is null;
}
