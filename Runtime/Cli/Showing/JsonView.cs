using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Showing;

/// <summary>Shows a run as JSON lines, for programs.</summary>
internal sealed class JsonView : IRunView
{
    private readonly Lock _lock = new();
    private readonly Pace _pace = new(pause: 0.1, atOnce: true);

    /// <inheritdoc/>
    public void Tell(IReadOnlyList<Problem> problems) => ProblemText.WriteJson(problems);

    /// <inheritdoc/>
    public void Say(string text) => JsonLine.Write("said", ("text", text));

    /// <inheritdoc/>
    public T Watch<T>(Func<Action<RunEvent>, T> work) => work(Show);

    /// <inheritdoc/>
    public void Close(RunEnd end) => JsonLine.WriteResult(end);

    private void Show(RunEvent happened)
    {
        (string Name, object? Value) node = ("node", happened.Node);
        switch (happened)
        {
            case NodeStarted:
                JsonLine.Write("node.started", node);
                break;
            case NodeProgress progress when IsDue(progress):
                JsonLine.Write(
                    "node.progress",
                    node,
                    ("done", progress.Done),
                    ("of", progress.Of),
                    ("unit", progress.Unit),
                    ("eta", progress.SecondsLeft is double left ? Math.Round(left, 1) : null),
                    ("text", progress.Text));
                break;
            case NodeCached:
                JsonLine.Write("node.cached", node);
                break;
            case NodeSaid { Node: "" } said:
                Say(said.Text);
                break;
            case NodeSaid said:
                JsonLine.Write("node.said", node, ("text", said.Text));
                break;
            case FileMade made:
                JsonLine.Write("file.made", node, ("path", made.Path), ("what", made.What));
                break;
            case NodeFinished finished:
                JsonLine.Write("node.finished", node, ("seconds", Math.Round(finished.Seconds, 3)));
                break;
            case NodeFailed failed:
                JsonLine.Write("node.failed", node, ("message", failed.Text));
                break;
            default:
                break;
        }
    }

    // Ten lines a second for each node are enough; the last one always comes.
    private bool IsDue(NodeProgress progress)
    {
        lock (_lock)
        {
            return progress.Done == progress.Of || _pace.IsDue(progress.Node);
        }
    }
}
