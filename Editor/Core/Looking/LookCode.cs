namespace GanGraph.Editor.Looking;

/// <summary>Stable names for what became of a look.</summary>
public static class LookCode
{
    /// <summary>Here it is.</summary>
    public const string Done = "";

    /// <summary>A newer wish for the same place came.</summary>
    public const string Superseded = "look.superseded";

    /// <summary>The graph is running, and the look would have to train; look again when it has
    /// ended.</summary>
    public const string Running = "look.running";

    /// <summary>It needs a training that has not begun.</summary>
    public const string Untrained = "look.untrained";

    /// <summary>It needs a training that is on its way: it can be looked at with what is there.
    /// </summary>
    public const string Unfinished = "look.unfinished";

    /// <summary>It cannot be shown; the words say why.</summary>
    public const string Failed = "look.failed";
}
