using System.Globalization;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Running;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>What a run has made of a node so far.</summary>
public sealed class NodeProgress : Notifying
{
    private NodeStatus _status = new(NodeMark.Idle);

    /// <summary>How it stands.</summary>
    public NodeMark State => _status.State;

    /// <summary>How it stands in words, for the sign on the node.</summary>
    public string StateWords => _status.State switch
    {
        NodeMark.Idle => "",
        NodeMark.Waiting => "The run will come to it",
        NodeMark.Running => "It is at work",
        NodeMark.Cached => "Its result is there",
        NodeMark.Fresh => "It would run for the first time",
        NodeMark.Stale => "What it made is out of date",
        NodeMark.Failed => "It could not do its work",
        _ => "The run did not come to it",
    } + (_status.Text.Length > 0 && _status.State != NodeMark.Idle ? $": {_status.Text}" : "");

    /// <summary>What is done and left to do while it is at work; empty otherwise.</summary>
    public string Text => IsRunning
        ? string.Join(", ", new[] { Counted, Left, _status.Text }.Where(part => part.Length > 0))
        : "";

    /// <summary>Why it failed, with the fix; empty when it has not.</summary>
    public string Error => _status.Error is NodeFault fault
        ? $"{fault.Text} {fault.Fix}".TrimEnd()
        : "";

    /// <summary>How much is done, from 0 to 1.</summary>
    public double Share => _status.Of > 0 ? (double)_status.Done / _status.Of : 0;

    /// <summary>Whether it is being worked on.</summary>
    public bool IsRunning => _status.State == NodeMark.Running;

    /// <summary>Whether it is being worked on and nobody knows how long.</summary>
    public bool IsUnsure => IsRunning && _status.Of == 0;

    /// <summary>Names of what it shows besides its ports.</summary>
    public IReadOnlyList<string> Shows => _status.Shows;

    private string Counted => _status.Unit.Length == 0 ? ""
        : string.Create(
            CultureInfo.InvariantCulture, $"{_status.Done} of {_status.Of} {_status.Unit}");

    private string Left => _status.SecondsLeft is double left
        ? string.Create(CultureInfo.InvariantCulture, $"{left:0} s left")
        : "";

    /// <summary>Says how it stands; null for a node that no run knows.</summary>
    public void Become(NodeStatus? status)
    {
        _status = status ?? new NodeStatus(NodeMark.Idle);
        Tell(nameof(State), nameof(StateWords), nameof(Text), nameof(Error), nameof(Share));
        Tell(nameof(IsRunning), nameof(IsUnsure), nameof(Shows));
    }
}
