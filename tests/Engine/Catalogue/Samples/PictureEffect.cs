namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>Changes pictures.</summary>
public abstract class PictureEffect : Node
{
    /// <summary>The pictures, before and after.</summary>
    public Through<Pictures> Frames { get; } = new();

    /// <summary>How much of it.</summary>
    public abstract Setting<double> Amount { get; }
}
