namespace GanGraph.Engine.Running.Planning;

/// <summary>What comes in at one end of a node, bypassed nodes stepped over.</summary>
/// <param name="From">The node that makes it.</param>
/// <param name="Output">Where it comes out.</param>
/// <param name="Input">Where it goes in; null when it drives a setting.</param>
/// <param name="Setting">The setting that it drives; null when it goes into an input.</param>
internal sealed record Supply(RunNode From, Output Output, Input? Input, Setting? Setting)
{
    /// <summary>Name of the input or setting.</summary>
    public string To => Input?.Name ?? Setting!.Name;

    /// <summary>Whether it comes span by span.</summary>
    public bool IsSpan { get; } = Output.IsStream && Input is { Whole: false };

    /// <summary>Whether it is a stream that is taken whole.</summary>
    public bool IsWhole { get; } = Output.IsStream && Input is { Whole: true };
}
