using System.Collections.Concurrent;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using Spectre.Console;

namespace GanGraph.Cli.Showing;

/// <summary>Shows a run on a terminal: a moving bar for each node.</summary>
internal sealed class LiveView : IRunView
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _bars = [];
    private readonly ConcurrentDictionary<string, string> _words = [];

    /// <inheritdoc/>
    public void Tell(IReadOnlyList<Problem> problems) =>
        ProblemText.Write(problems, Console.Error);

    /// <inheritdoc/>
    public void Say(string text) => AnsiConsole.WriteLine(text);

    /// <inheritdoc/>
    public T Watch<T>(Func<Action<RunEvent>, T> work) => AnsiConsole.Progress()
        .AutoRefresh(true)
        .HideCompleted(false)
        .Columns(
            new NodeColumn(),
            new ProgressBarColumn { Width = 28 },
            new WordsColumn(task => _words.GetValueOrDefault(task.Description, "")))
        .Start(bars => work(happened => Show(bars, happened)));

    /// <inheritdoc/>
    public void Close(RunEnd end) => Closing.Write(end);

    private void Show(ProgressContext bars, RunEvent happened)
    {
        lock (_lock)
        {
            switch (happened)
            {
                case NodeStarted started:
                    BarOf(bars, started.Node).IsIndeterminate = true;
                    break;
                case NodeProgress progress:
                    Move(BarOf(bars, progress.Node), progress);
                    break;
                case NodeCached cached:
                    Fill(BarOf(bars, cached.Node), "cached");
                    break;
                case NodeFinished finished:
                    Fill(BarOf(bars, finished.Node), Words.Time(finished.Seconds));
                    break;
                case NodeFailed failed when failed.Node.Length > 0:
                    BarOf(bars, failed.Node).StopTask();
                    _words[failed.Node] = "failed";
                    break;
                case NodeSaid { Node: "" } said:
                    AnsiConsole.WriteLine(said.Text);
                    break;
                case NodeSaid said:
                    AnsiConsole.WriteLine(
                        said.Node.Length == 0 ? said.Text : $"{said.Node}: {said.Text}");
                    break;
                default:
                    break;
            }
        }
    }

    private ProgressTask BarOf(ProgressContext bars, string node)
    {
        if (!_bars.TryGetValue(node, out ProgressTask? bar))
        {
            bar = bars.AddTask(node);
            _bars.Add(node, bar);
        }

        return bar;
    }

    private void Move(ProgressTask bar, NodeProgress progress)
    {
        bar.IsIndeterminate = progress.Of <= 0;
        if (progress.Of > 0)
        {
            bar.MaxValue = progress.Of;
            bar.Value = progress.Done;
        }

        _words[progress.Node] = Words.Progress(progress);
    }

    private void Fill(ProgressTask bar, string words)
    {
        bar.IsIndeterminate = false;
        bar.Value = bar.MaxValue;
        bar.StopTask();
        _words[bar.Description] = words;
    }
}
