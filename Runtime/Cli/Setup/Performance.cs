using GanGraph.Cli.Showing;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Torch;

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
        using Interruption stop = new(view.Say);
        MadeFiles files = new();
        bool isComputing = false;
        RunReport report = view.Watch(show => new GraphRunner().Run(
            graph,
            options,
            happened =>
            {
                // On the device thread, whose count it is; a run that finds everything there
                // never loads the tensor library.
                if (!isComputing && happened is NodeStarted)
                {
                    isComputing = true;
                    TensorThreads.Use(threads);
                }

                files.Listen(happened);
                show(happened);
            },
            stop.Token));
        files.Add(report.Files);
        if (report.Outcome == RunOutcome.Done)
        {
            return new RunEnd(ExitCode.Done, null, null, report.Seconds, files.All);
        }

        Exception cause = report.Failure is Exception failure && !stop.IsBehindFailure()
            ? failure
            : new OperationCanceledException();
        return Failure.EndOf(cause, report.Seconds, files.All);
    }
}
