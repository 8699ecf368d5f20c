using GanGraph.Engine.Catalogue;

namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>The catalogue of the nodes in this folder.</summary>
internal static class SampleNodes
{
    public static NodeCatalogue Catalogue { get; } = NodeCatalogue.Of(
        typeof(VideoFrames), typeof(Train), typeof(Walk), typeof(Blur), typeof(Pulse),
        typeof(Film));
}
