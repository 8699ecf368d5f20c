namespace GanGraph.Editor.Browser.Sessions;

/// <summary>Whether a message was taken.</summary>
internal enum IncomingFate
{
    /// <summary>It is there whole.</summary>
    Taken,

    /// <summary>It is longer than any message may be; it was passed over.</summary>
    TooLong,

    /// <summary>It is no text.</summary>
    NoText,

    /// <summary>There is none any more: the page has gone.</summary>
    Closed,
}
