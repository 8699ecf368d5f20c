using System.Globalization;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>What is left to say of a run when it is over.</summary>
internal static class RunEnd
{
    /// <summary>The last status of a run.</summary>
    public static RunStatus Of(ActiveRun run, RunReport report, Func<Exception, string> words)
    {
        // What breaks while everything is being stopped broke because of that.
        RunOutcome outcome = report.Outcome == RunOutcome.Failed && run.IsStopping
            ? RunOutcome.Cancelled
            : report.Outcome;
        return new RunStatus(RunState.Idle)
        {
            UpTo = run.UpTo,
            Outcome = outcome,
            Seconds = report.Seconds,
            Files = report.Files,
            Message = outcome switch
            {
                RunOutcome.Done => $"Done in {Time(report.Seconds)}.",
                RunOutcome.Cancelled => "Stopped. The next run goes on from here.",
                _ => words(report.Failure!),
            },
        };
    }

    private static string Time(double seconds) => seconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s")
        : string.Create(
            CultureInfo.InvariantCulture, $"{(int)seconds / 60} min {(int)seconds % 60} s");
}
