using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Editing;

/// <summary>What a session works with.</summary>
public sealed record SessionOptions
{
    /// <summary>The types of nodes there are.</summary>
    public required NodeCatalogue Catalogue { get; init; }

    /// <summary>Folders besides the graph's own in which assets may lie; full paths.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Folder of what is kept between runs; unsaved changes go there when the graph's own
    /// folder cannot be written. Null for the usual one.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Tells whether a film or picture carries the graph that made it; null when nobody
    /// can tell.</summary>
    public Func<string, bool>? CarriesGraph { get; init; }

    /// <summary>Memory that the steps for undo may take, in bytes; the oldest go first.</summary>
    public long HistoryBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Bytes of unsaved steps after which the journal holds the document in their place.
    /// </summary>
    public long JournalBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>How often to look whether the file on disk has changed.</summary>
    public TimeSpan DiskInterval { get; init; } = TimeSpan.FromSeconds(1);
}
