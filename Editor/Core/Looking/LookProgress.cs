using System.Diagnostics;
using GanGraph.Editor.Running;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Shows on the nodes what a look that takes long is doing.</summary>
/// <param name="marks">Takes the statuses.</param>
internal sealed class LookProgress(Marks marks)
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(400);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _shown = [];
    private long _start;
    private string _node = "";

    /// <summary>A look begins.</summary>
    /// <param name="node">The node whose viewer works.</param>
    public void Begin(string node)
    {
        lock (_lock)
        {
            (_start, _node) = (Stopwatch.GetTimestamp(), node);
        }
    }

    /// <summary>Takes an event of the look.</summary>
    public void Hear(RunEvent happened)
    {
        if (happened is NodeProgress progress)
        {
            Show(progress.Node, new NodeStatus(NodeMark.Running)
            {
                Done = progress.Done,
                Of = progress.Of,
                Unit = progress.Unit,
                SecondsLeft = progress.SecondsLeft,
                Text = progress.Text ?? "for a look",
            });
        }
    }

    /// <summary>The viewer tells how far it is.</summary>
    public void Tell(long done, long of, string unit) =>
        Show(_node, new NodeStatus(NodeMark.Running)
        {
            Done = done, Of = of, Unit = unit, Text = "for a look",
        });

    /// <summary>The look is over.</summary>
    public void End()
    {
        lock (_lock)
        {
            foreach (string node in _shown)
            {
                marks.Look(node, null);
            }

            _shown.Clear();
        }
    }

    private void Show(string node, NodeStatus status)
    {
        lock (_lock)
        {
            if (Stopwatch.GetElapsedTime(_start) >= Long)
            {
                _shown.Add(node);
                marks.Look(node, status);
            }
        }
    }
}
