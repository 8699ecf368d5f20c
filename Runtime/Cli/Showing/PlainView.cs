using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Showing;

/// <summary>Shows a run line by line, for logs and pipes.</summary>
/// <param name="quiet">Say nothing until the end.</param>
internal sealed class PlainView(bool quiet) : IRunView
{
    private readonly Lock _lock = new();
    private readonly Pace _pace = new(pause: 5, atOnce: false);

    /// <inheritdoc/>
    public void Tell(IReadOnlyList<Problem> problems) =>
        ProblemText.Write(problems, Console.Error);

    /// <inheritdoc/>
    public void Say(string text) => Console.Error.WriteLine(text);

    /// <inheritdoc/>
    public T Watch<T>(Func<Action<RunEvent>, T> work) => work(quiet ? _ => { } : Show);

    /// <inheritdoc/>
    public void Close(RunEnd end) => Closing.Write(end);

    private void Show(RunEvent happened)
    {
        lock (_lock)
        {
            if (Line(happened) is string line)
            {
                Console.WriteLine(
                    happened.Node.Length == 0 ? line : $"{happened.Node}: {line}");
            }
        }
    }

    private string? Line(RunEvent happened) => happened switch
    {
        NodeCached => "cached",
        NodeSaid said => said.Text,
        NodeFinished finished when finished.Seconds >= 1 =>
            $"done in {Words.Time(finished.Seconds)}",
        NodeProgress progress when _pace.IsDue(progress.Node) => Words.Progress(progress),
        _ => null,
    };
}
