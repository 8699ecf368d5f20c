using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Looking;

/// <summary>A picture of a port that is watched.</summary>
/// <param name="Item">The port.</param>
/// <param name="Preview">The picture; words when there is none.</param>
/// <param name="Code">One of <see cref="LookCode"/>: why there are only words.</param>
public sealed record WatchedPreview(WatchItem Item, Preview Preview, string Code);
