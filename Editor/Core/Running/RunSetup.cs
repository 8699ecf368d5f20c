using GanGraph.Editor.Viewing;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>What a face brings along so that graphs can be run and looked at.</summary>
public sealed record RunSetup
{
    /// <summary>How graphs are to be run now: folders, device, memory. Asked before each run,
    /// look and plan; quick. May throw <see cref="Engine.GraphException"/>.</summary>
    public required Func<RunOptions> Options { get; init; }

    /// <summary>Shows the values on wires.</summary>
    public required ViewerCatalogue Viewers { get; init; }

    /// <summary>Called on the device thread before it works, such as to set how many threads it
    /// may take.</summary>
    public Action Begin { get; init; } = () => { };

    /// <summary>What went wrong and what to do, in words for the person.</summary>
    public Func<Exception, string> Words { get; init; } = failure => failure.Message;

    /// <summary>Bytes of previews to keep in memory.</summary>
    public long PreviewBytes { get; init; } = 64L * 1024 * 1024;
}
