using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>What a node makes, to look at.</summary>
public sealed class NodePicture : Notifying
{
    private Preview? _preview;
    private string _words = "";

    /// <summary>What there is to see; null when there is nothing.</summary>
    public Preview? Preview => _preview;

    /// <summary>The same in words, or why there is nothing to see.</summary>
    public string Words => _words;

    /// <summary>Whether there is something to see.</summary>
    public bool IsThere => _preview is not null;

    /// <summary>Shows something.</summary>
    /// <param name="preview">What it looks like.</param>
    /// <param name="isThere">Whether that is the thing itself, not only words on why it cannot be
    /// seen.</param>
    public void Show(Preview preview, bool isThere)
    {
        _preview = isThere ? preview : null;
        _words = preview.Words;
        Tell(nameof(Preview), nameof(Words), nameof(IsThere));
    }
}
