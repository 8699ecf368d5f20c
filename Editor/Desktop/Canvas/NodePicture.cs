using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>What an output of a node gives, to look at.</summary>
public sealed class NodePicture : Notifying
{
    private Preview? _preview;

    /// <summary>What it shows; null when there is nothing to see yet.</summary>
    public Preview? Preview
    {
        get => _preview;
        set
        {
            _preview = value;
            Tell(nameof(Preview), nameof(Words), nameof(IsThere));
        }
    }

    /// <summary>The same in words.</summary>
    public string Words => _preview?.Words ?? "";

    /// <summary>Whether there is something to see.</summary>
    public bool IsThere => _preview is not null;
}
