using GanGraph.Cli.Showing;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using static TorchSharp.torch;

namespace GanGraph.Cli.Setup;

/// <summary>One run of a graph, from the first event to the last word.</summary>
internal static class Performance
{
    /// <summary>Runs a graph and shows it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="threads">Cores to compute on; null for all.</param>
    /// <param name="view">Shows the run.</param>
    public static RunEnd Give(
        BoundGraph graph, RunOptions options, int? threads, IRunView view)
    {
        if (threads is int count)
        {
            set_num_threads(count);
        }

        using Interruption stop = new(view.Say);
        MadeFiles files = new();
        RunReport report = view.Watch(show => new GraphRunner().Run(
            graph,
            options,
            happened =>
            {
                files.Listen(happened);
                show(happened);
            },
            stop.Token));
        files.Add(report.Files);
        return report switch
        {
            { Outcome: RunOutcome.Done } =>
                new RunEnd(ExitCode.Done, null, null, report.Seconds, files.All),
            { Outcome: RunOutcome.Failed, Failure: Exception cause } =>
                Failure.EndOf(cause, report.Seconds, files.All),
            _ => Failure.EndOf(new OperationCanceledException(), report.Seconds, files.All),
        };
    }
}
