namespace GanGraph.Engine.Documents.Comparing;

/// <summary>What has happened to a part of a graph.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>A node stands under another id; wires and parameters follow it.</summary>
    Renamed,

    /// <summary>It has another value.</summary>
    Changed,

    /// <summary>The same things stand in another order, which a person sees.</summary>
    Reordered,
}
