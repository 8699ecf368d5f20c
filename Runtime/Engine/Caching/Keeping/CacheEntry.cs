namespace GanGraph.Engine.Caching.Keeping;

/// <summary>A folder of the cache as it was when somebody looked.</summary>
public sealed record CacheEntry
{
    /// <summary>Name of the folder: the type of the node, a dash, the beginning of the key; with
    /// <c>-old-1</c> behind it when it was set aside.</summary>
    public required string Name { get; init; }

    /// <summary>Type of the node that made it.</summary>
    public required string Type { get; init; }

    /// <summary>The full key; its first 16 characters when the folder does not say.</summary>
    public required string Key { get; init; }

    /// <summary>What it holds.</summary>
    public required CacheEntryKind Kind { get; init; }

    /// <summary>Sizes of all files in it, in bytes; links count nothing.</summary>
    public required long Bytes { get; init; }

    /// <summary>Seconds of work that went into it, added up over runs; null when nothing says.
    /// </summary>
    public double? Seconds { get; init; }

    /// <summary>When a run last used it, in universal time.</summary>
    public DateTime LastUsed { get; init; }

    /// <summary>Name of the node that last worked on it; empty when nothing says.</summary>
    public string Node { get; init; } = "";

    /// <summary>File name of the graph that last worked on it; empty when nothing says.</summary>
    public string Graph { get; init; } = "";

    /// <summary>Title of that graph; empty when it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it was set aside, so that no run will ever use it again.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>Whether the file that says whose it is cannot be trusted; the next run that wants
    /// the folder writes it anew.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Whether a run is using it.</summary>
    public bool IsInUse { get; init; }

    /// <summary>Whether there is nothing in it but notes about itself.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether it may be removed without the person asking for it.</summary>
    public bool CanBeEvicted => Kind == CacheEntryKind.Remakeable && !IsInUse;

    /// <summary>Seconds that each byte saves; what no run can use any more saves none.</summary>
    public double SecondsPerByte =>
        IsSetAside || Bytes == 0 ? 0 : (Seconds ?? 0) / Bytes;

    /// <summary>Who made it, such as <c>clip of mine.json</c>; its type when nothing says.
    /// </summary>
    public string MadeBy => Node.Length == 0 ? Type : $"{Node} of {Graph}";
}
