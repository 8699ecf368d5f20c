namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <inheritdoc/>
public sealed class Blur : PictureEffect
{
    /// <inheritdoc/>
    public override Setting<double> Amount { get; } = new(1);
}
