namespace GanGraph.Editor.Editing;

/// <summary>The stable names of the reasons that only the editor has; all others are those of
/// <see cref="Engine.Documents.ProblemCode"/>.</summary>
public static class RefusalCode
{
    /// <summary>The command itself is not well formed.</summary>
    public const string Command = "command.malformed";

    /// <summary>There is no command of this name.</summary>
    public const string CommandUnknown = "command.unknown";

    /// <summary>The command names a node, group, note, asset or parameter that is not there.
    /// </summary>
    public const string Missing = "item.missing";

    /// <summary>The name is taken.</summary>
    public const string Taken = "name.taken";

    /// <summary>The name cannot be used.</summary>
    public const string Name = "name.invalid";

    /// <summary>It is still used.</summary>
    public const string Used = "item.used";

    /// <summary>Two ends cannot be wired.</summary>
    public const string Wire = "wire.cannot";

    /// <summary>The document may be looked at but not changed.</summary>
    public const string ReadOnly = "document.readOnly";

    /// <summary>There is nothing to undo or to redo.</summary>
    public const string Nothing = "history.empty";

    /// <summary>The file on disk is not the one that was read.</summary>
    public const string DiskChanged = "disk.changed";

    /// <summary>The file cannot be written.</summary>
    public const string DiskWrite = "disk.write";

    /// <summary>The file cannot be read.</summary>
    public const string DiskRead = "disk.read";
}
