namespace GanGraph.Engine.Caching.Keeping;

/// <summary>What a folder of the cache holds.</summary>
public enum CacheEntryKind
{
    /// <summary>Nothing says: another version of GanGraph made it. It is kept like a training.
    /// </summary>
    Unknown,

    /// <summary>A training or something as dear: only the person removes it.</summary>
    Training,

    /// <summary>What a run makes again when it is gone: decoded pictures, the begun part of a
    /// film.</summary>
    Remakeable,
}
