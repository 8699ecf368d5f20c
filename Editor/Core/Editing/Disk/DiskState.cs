namespace GanGraph.Editor.Editing.Disk;

/// <summary>The file on disk against what was last read from it or written to it.</summary>
public enum DiskState
{
    /// <summary>It is the same.</summary>
    Same,

    /// <summary>Another program has written it.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Gone,
}
