using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A port of a node: an output, an input, or a numeric setting that a wire drives.
/// </summary>
/// <param name="node">Id of the node.</param>
/// <param name="name">Its name in the file.</param>
/// <param name="side">On which side it is.</param>
/// <param name="type">Name of the wire type.</param>
/// <param name="look">How it is drawn.</param>
public sealed class PortItem(
    string node, string name, PortSide side, string type, WireLook look) : Notifying, IWireEnd
{
    private Spot _anchor;
    private bool _isConnected;
    private PortFit _fit;
    private string _reason = "";

    /// <summary>Id of the node.</summary>
    public string Node { get; } = node;

    /// <summary>Its name in the file.</summary>
    public string Name { get; } = name;

    /// <summary>Its name in wires: <c>node.port</c>.</summary>
    public string End => $"{Node}.{Name}";

    /// <summary>On which side it is.</summary>
    public PortSide Side { get; } = side;

    /// <summary>Name of the wire type.</summary>
    public string Type { get; } = type;

    /// <summary>How it is drawn.</summary>
    public WireLook Look { get; } = look;

    /// <summary>What it is for.</summary>
    public string Doc { get; init; } = "";

    /// <summary>Whether the node also runs with nothing wired here.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is a setting that a wire may drive.</summary>
    public bool IsSetting { get; init; }

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken =>
        $"{(Side == PortSide.Output ? "output" : "input")} {Name} of {Node}, {Type}";

    /// <summary>What is said while the mouse rests on it.</summary>
    public string Hint => _reason.Length > 0 ? _reason
        : $"{Name} ({Type}{(IsOptional ? ", optional" : "")})" + (Doc.Length > 0 ? $"\n{Doc}" : "");

    /// <inheritdoc/>
    public Spot Anchor
    {
        get => _anchor;
        set => Set(ref _anchor, value);
    }

    /// <summary>Whether a wire begins or ends here.</summary>
    public bool IsConnected
    {
        get => _isConnected;
        set => Set(ref _isConnected, value);
    }

    /// <summary>Whether it takes the wire that is being dragged.</summary>
    public PortFit Fit => _fit;

    /// <summary>Why it does not take the wire that is being dragged; or what the wire would
    /// replace.</summary>
    public string Reason => _reason;

    /// <summary>Says whether it takes the wire that is being dragged.</summary>
    public void Judge(PortFit fit, string reason = "")
    {
        _fit = fit;
        _reason = reason;
        Tell(nameof(Fit), nameof(Reason), nameof(Hint));
    }
}
