using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A knot that leads a wire another way.</summary>
/// <param name="id">Its name in the file.</param>
/// <param name="wire">The end of the wire that it leads.</param>
/// <param name="look">How that wire is drawn.</param>
public sealed class KnotItem(string id, string wire, WireLook look)
    : CanvasItem($"reroute:{id}"), IWireEnd
{
    private Spot _anchor;

    /// <summary>The end of the wire that it leads, as node.input.</summary>
    public string Wire { get; } = wire;

    /// <summary>How that wire is drawn.</summary>
    public WireLook Look { get; } = look;

    /// <inheritdoc/>
    public override string Spoken => $"knot in the wire to {Wire}";

    /// <inheritdoc/>
    public Spot Anchor
    {
        get => _anchor;
        set => Set(ref _anchor, value);
    }
}
