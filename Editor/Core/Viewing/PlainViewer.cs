using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Viewing;

/// <summary>Shows values that no other viewer knows: their type, and their own words where they
/// have any.</summary>
internal sealed class PlainViewer : IValueViewer
{
    /// <inheritdoc/>
    public Type WireType => typeof(object);

    /// <inheritdoc/>
    public WireLook Look { get; } = new("#7d7d85", WireShape.Circle);

    /// <inheritdoc/>
    public Preview Show(object value, ViewRequest request)
    {
        string type = WireName.Of(value.GetType());
        string words = value.ToString() ?? "";
        return Preview.OfWords(
            words.Length == 0 || words == value.GetType().ToString() ? type : $"{type}: {words}");
    }
}
