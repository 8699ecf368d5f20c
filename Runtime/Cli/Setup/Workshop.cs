using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Effects;

namespace GanGraph.Cli.Setup;

/// <summary>What the program is put together from.</summary>
internal static class Workshop
{
    /// <summary>All nodes of this program.</summary>
    public static NodeCatalogue Catalogue => NodeCatalogue.From(typeof(EffectNode).Assembly);
}
