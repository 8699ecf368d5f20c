namespace GanGraph.Editor.Looking;

/// <summary>How long a stream is.</summary>
/// <param name="Frames">How many frames; null when it has no end, or nobody can say.</param>
/// <param name="Seconds">How long they last; null when it has no end, or nobody can say.</param>
/// <param name="Code">One of <see cref="LookCode"/>.</param>
/// <param name="Text">Why nobody can say.</param>
public sealed record StreamLength(long? Frames, double? Seconds, string Code, string Text)
{
    /// <summary>A newer wish came.</summary>
    internal static StreamLength Superseded { get; } =
        new(null, null, LookCode.Superseded, LookAnswer.Superseded.Text);

    /// <summary>Whether the stream goes on for ever.</summary>
    public bool IsEndless => Frames is null && Code.Length == 0;
}
