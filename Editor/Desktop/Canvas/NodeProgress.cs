using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>What a run has made of a node so far.</summary>
public sealed class NodeProgress : Notifying
{
    private string _state = "idle";
    private string _text = "";
    private string _error = "";
    private double _share;

    /// <summary>How it stands: <c>idle</c>, <c>waiting</c>, <c>running</c>, <c>cached</c>,
    /// <c>fresh</c>, <c>stale</c>, <c>failed</c> or <c>skipped</c>.</summary>
    public string State => _state;

    /// <summary>The state in words with what is left to do; empty when there is nothing to say.
    /// </summary>
    public string Text => _text;

    /// <summary>Why it failed, with the fix; empty when it has not.</summary>
    public string Error => _error;

    /// <summary>How much is done, from 0 to 1; below 0 when nobody knows.</summary>
    public double Share => _share;

    /// <summary>Whether it is being worked on.</summary>
    public bool IsRunning => _state == "running";

    /// <summary>Whether it is being worked on and nobody knows how long.</summary>
    public bool IsUnsure => IsRunning && _share < 0;

    /// <summary>Says how it stands.</summary>
    public void Become(string state, string text = "", double share = -1, string error = "")
    {
        (_state, _text, _share, _error) = (state, text, share, error);
        Tell(nameof(State), nameof(Text), nameof(Share), nameof(Error), nameof(IsRunning));
        Tell(nameof(IsUnsure));
    }
}
