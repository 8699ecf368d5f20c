using System.Collections.ObjectModel;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A node on the canvas.</summary>
/// <param name="id">Its id.</param>
/// <param name="type">What is known of its type.</param>
public sealed class NodeItem(string id, TypeCard type) : CanvasItem(id)
{
    private NodeMode _mode;
    private string _summary = "";
    private string _problem = "";
    private bool _isBroken;

    /// <summary>Its id.</summary>
    public string Id => Key;

    /// <summary>What is known of its type.</summary>
    public TypeCard Type { get; } = type;

    /// <inheritdoc/>
    public override string Spoken => $"{Id}, {Type.Name}"
        + (Mode == NodeMode.Run ? "" : $", {ModeWord}")
        + (Problem.Length > 0 ? $", {Problem}" : "");

    /// <summary>The ports on the left.</summary>
    public ObservableCollection<PortItem> Inputs { get; } = [];

    /// <summary>The ports on the right.</summary>
    public ObservableCollection<PortItem> Outputs { get; } = [];

    /// <summary>What a run has made of it so far.</summary>
    public NodeProgress Progress { get; } = new();

    /// <summary>What it makes, to look at.</summary>
    public NodePicture Picture { get; } = new();

    /// <summary>Whether it runs, is stepped over or left out.</summary>
    public NodeMode Mode
    {
        get => _mode;
        set
        {
            if (Set(ref _mode, value))
            {
                Tell(nameof(ModeWord), nameof(Spoken));
            }
        }
    }

    /// <summary>The mode in a word; empty for a node that runs.</summary>
    public string ModeWord => Mode switch
    {
        NodeMode.Bypass => "bypassed",
        NodeMode.Mute => "muted",
        _ => "",
    };

    /// <summary>The settings that differ from their defaults, in a few words.</summary>
    public string Summary
    {
        get => _summary;
        set => Set(ref _summary, value);
    }

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    public string Problem => _problem;

    /// <summary>Whether the graph cannot run because of it.</summary>
    public bool IsBroken => _isBroken;

    /// <summary>Says what is wrong with it.</summary>
    public void Blame(string problem, bool isBroken)
    {
        _problem = problem;
        _isBroken = isBroken;
        Tell(nameof(Problem), nameof(IsBroken), nameof(Spoken));
    }

    /// <summary>The port of a name on a side; null when there is none.</summary>
    public PortItem? Port(PortSide side, string name) =>
        (side == PortSide.Output ? Outputs : Inputs).FirstOrDefault(port => port.Name == name);
}
