using GanGraph.Editor.Search;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Palette;

/// <summary>A type of node in the palette.</summary>
/// <param name="found">What was found.</param>
/// <param name="look">How its first output is drawn.</param>
public sealed class PaletteEntry(NodeMatch found, WireLook look)
{
    /// <summary>What was found.</summary>
    public NodeMatch Found { get; } = found;

    /// <summary>Name of the type.</summary>
    public string Type => Found.Type;

    /// <summary>Its place in the palette.</summary>
    public string Category => Found.Category;

    /// <summary>What it does.</summary>
    public string Summary => Found.Summary;

    /// <summary>Why it is shown; empty when its name says it.</summary>
    public string Reason => Found.Reason;

    /// <summary>How its first output is drawn.</summary>
    public WireLook Look { get; } = look;

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => $"{Type}, {Category}. {Summary} {Reason}".TrimEnd();
}
