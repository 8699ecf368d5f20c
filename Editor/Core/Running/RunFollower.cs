using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>Turns the events of a run into the statuses of its nodes.</summary>
/// <param name="marks">Takes the statuses.</param>
/// <param name="say">Takes what the run itself says.</param>
internal sealed class RunFollower(Marks marks, Action<string> say)
{
    /// <summary>Takes an event.</summary>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case NodeStarted:
                marks.Tell(happened.Node, status => new NodeStatus(NodeMark.Running)
                {
                    Seconds = status.Seconds,
                });
                break;
            case NodeProgress progress:
                marks.Tell(happened.Node, status => status with
                {
                    State = NodeMark.Running,
                    Done = progress.Done,
                    Of = progress.Of,
                    Unit = progress.Unit,
                    SecondsLeft = progress.SecondsLeft,
                    Text = progress.Text ?? "",
                });
                break;
            case NodeCached:
                marks.Tell(happened.Node, status => status with { State = NodeMark.Cached });
                break;
            case NodeFinished finished:
                marks.Tell(happened.Node, _ => new NodeStatus(NodeMark.Cached)
                {
                    Seconds = finished.Seconds,
                    Text = "done",
                });
                break;
            case NodeFailed { Node.Length: > 0 } failed:
                marks.Tell(happened.Node, _ => new NodeStatus(NodeMark.Failed)
                {
                    Error = NodeFault.Of(failed.Node, failed.Text),
                });
                break;
            case NodeSaid { Node: "" } said:
                say(said.Text);
                break;
            case NodeSaid said:
                say($"{said.Node}: {said.Text}");
                break;
            default:
                break;
        }
    }
}
