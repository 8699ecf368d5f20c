using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Looking;

/// <summary>What became of a look.</summary>
/// <param name="Preview">The picture; null when there is none.</param>
/// <param name="Code">One of <see cref="LookCode"/>.</param>
/// <param name="Text">Why there is no picture, and what to do.</param>
public sealed record LookAnswer(Preview? Preview, string Code, string Text)
{
    /// <summary>A newer wish came.</summary>
    internal static LookAnswer Superseded { get; } =
        new(null, LookCode.Superseded, "Something newer was asked for.");

    /// <summary>A run is under way, and the look would have to train.</summary>
    internal static LookAnswer Running { get; } = new(
        null, LookCode.Running,
        "The graph is running, so that nothing else can be trained. Look again when it has ended.");

    /// <summary>A picture.</summary>
    internal static LookAnswer Of(Preview preview) => new(preview, LookCode.Done, "");

    /// <summary>Words in place of a picture.</summary>
    internal static LookAnswer Failed(string text) => new(null, LookCode.Failed, text);
}
