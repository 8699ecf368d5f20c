using System.Diagnostics;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>A run under way.</summary>
/// <param name="graph">The graph as it was when the run began.</param>
/// <param name="options">How it is run.</param>
/// <param name="upTo">Name of the node that is run to; null for the whole graph.</param>
internal sealed class ActiveRun(BoundGraph graph, RunOptions options, string? upTo) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>The graph as it was when the run began.</summary>
    public BoundGraph Graph { get; } = graph;

    /// <summary>How it is run.</summary>
    public RunOptions Options { get; } = options;

    /// <summary>Name of the node that is run to; null for the whole graph.</summary>
    public string? UpTo { get; } = upTo;

    /// <summary>What the run said last.</summary>
    public string Message { get; set; } = "";

    /// <summary>Whether the person wants to stop.</summary>
    public bool IsStopping => _stop.IsCancellationRequested;

    /// <summary>Seconds since it began.</summary>
    public double Seconds => _watch.Elapsed.TotalSeconds;

    /// <summary>Completed when it is over.</summary>
    public TaskCompletionSource<RunReport> Over { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wishes that it stop.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Runs to the end, on this thread and the device's.</summary>
    /// <param name="options">How it is run, with turns for looks.</param>
    /// <param name="begin">Called on the device thread before its first work.</param>
    /// <param name="hear">Gets every event.</param>
    public RunReport Execute(RunOptions options, Action begin, Action<RunEvent> hear)
    {
        bool isComputing = false;
        return new GraphRunner().Run(
            Graph,
            options,
            happened =>
            {
                if (!isComputing && happened is NodeStarted)
                {
                    isComputing = true;
                    begin();
                }

                hear(happened);
            },
            _stop.Token);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
